"""Agreed language of an open draft: where its words were agreed before, and taking the wording of a source.

here      what is agreed of one paragraph, with the words that differ from each source
wording   the edits that give a paragraph the words of a source
"""
