"""Prior resolutions beside an open draft.

versions    the versions of a title, the draft among them, and any two compared
"""
