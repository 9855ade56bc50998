"""Agreed language of an open draft: where its words were agreed before, and taking the wording of a source.

here      what is agreed of one paragraph, with the words that differ from each source
table     the same for every paragraph, in order
as_html   the table as a page
as_docx   the table as a Word file
export    the table to a file, by its suffix
wording   the edits that give a paragraph the words of a source
"""
