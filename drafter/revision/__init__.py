"""Base against current: alignment of paragraphs and notes, redline (tokens and word_diff are in `document`).

similarity      how alike two paragraphs are
alignment       which paragraph is which, moved ones included
note_matching   which note is which
redline         the comparison of two resolutions, put together
verb_changes    an opening verb exchanged: weaker, stronger
summary         a comparison in a few lines, for the capital
amendments/     a comparison as an amendment document, and back
"""
