"""One open draft: commands in, a new resolution out; opening and saving. Window and command line both use it."""

from __future__ import annotations

from drafter.open_draft.opened import Change, OpenDraft
from drafter.open_draft.save_job import FileChangedError, FileGoneError, SaveJob

__all__ = ["Change", "FileChangedError", "FileGoneError", "OpenDraft", "SaveJob"]
