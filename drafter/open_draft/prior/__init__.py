"""Prior resolutions beside an open draft.

phrase      who used a phrase, by year and organ
versions    the versions of a title, the draft among them, and any two compared
"""
