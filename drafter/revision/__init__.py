"""Base against current: alignment of paragraphs and notes, word diff, redline.

tokens          a text cut into words
word_diff       what changed between two texts, in whole words
similarity      how alike two paragraphs are
alignment       which paragraph is which, moved ones included
note_matching   which note is which
redline         the comparison of two resolutions, put together
"""
