"""From a draft to the parts of a Word file. Every function here returns text; nothing is parsed."""
