"""What can go wrong with clauses and the library. Every message is one sentence for the user."""

from __future__ import annotations

_LONGEST_REASON = 300
"""Characters: a reason may quote what stands in the file, at any length."""


class ClauseError(Exception):
    """A clause cannot be made from these values; the sentence names the slot, if one is at fault.

    `slot` is the slot's name, "" where the fault lies elsewhere.
    """

    def __init__(self, message: str, slot: str = "") -> None:
        super().__init__(message)
        self.slot = slot


class TemplateError(ClauseError):
    """A template file that cannot be used: where and why.

    `line` counts from 1; 0 where the fault has no line.
    """

    def __init__(self, path: str, line: int, reason: str) -> None:
        place = f"{path}, line {line}" if line else path
        reason = " ".join(reason[:_LONGEST_REASON].split())
        super().__init__(f"{place}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


class LibraryError(Exception):
    """The library cannot do what was asked."""


class LibraryDamaged(LibraryError):
    """The database is not what it should be; the last good copy can be restored."""


class LibraryTooNew(LibraryError):
    """The database was made by a later version of the program."""
