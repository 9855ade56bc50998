"""Prior resolutions beside an open draft.

phrase      who used a phrase, by year and organ
recurring   what recurs, ranked, and how its wording drifted
versions    the versions of a title, the draft among them, and any two compared
"""
