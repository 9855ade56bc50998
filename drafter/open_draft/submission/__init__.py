"""The submission pack: what a delegation hands in with a draft (RES-SUB-01, -02, -05, -09).

remaining   what is still open: brackets, gaps, errors
naming      how the files are named
sheets      the sponsor list with room to sign, the check report
pack        all of it, written to a folder
"""

from __future__ import annotations

from drafter.open_draft.submission.pack import NotReady, SubmissionPack
from drafter.open_draft.submission.remaining import Remaining, remaining

__all__ = ["NotReady", "Remaining", "SubmissionPack", "remaining"]
