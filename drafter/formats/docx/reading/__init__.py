"""From the parts of a Word file to a draft."""
