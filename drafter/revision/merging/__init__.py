"""Several returned copies of a draft, merged into one text.

change       the values: one change of one colleague
reply        a returned file, and how far it can be trusted
notes        the notes of a reply by the ids they have in the merged text
taking       the changes of a reply against the draft that was sent
authors      who made a change: the author of the tracked change, else whose file it is
claims       what a change lays claim to, and whether two changes clash
points       changes put together: the same change by two colleagues, and collisions
brackets     alternatives in square brackets, with attributions
building     the merged text from the changes that are taken
commenting   the comments of colleagues, and what collides, in the margin
wording      a change or an alternative in words, for people
merge        the whole: read changes, decide, count, result
"""
