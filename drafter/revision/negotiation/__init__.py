"""What is done about the brackets of a negotiated text: edits, each list one undoable step, and views.

How brackets are read is in `conventions/negotiation`, which the checker shares.

deciding     which words stay, by a policy or by what one party wants
cutting      ranges of the running text taken out, as edits
resolving    keep, drop, choose, accept all of one party
bracketing   put in brackets, add an alternative, mark as agreed, number "5 bis", renumber
views        the compilation, the clean text, one party's text
"""
