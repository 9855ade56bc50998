"""General spelling (RES-SPELL-02): a pass of its own, made when it is asked for, never while typing.

speller    which words are known, and what an unknown one may be meant to be
close      the words of a list that are one or two slips away
reading    the unknown words of a draft, as findings
following  the same in a draft that is being edited: found once, then kept up with the text
own_words  the user's own list
"""
