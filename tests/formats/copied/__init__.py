"""A piece of a draft for other programs: as HTML, plain text and rich text."""
