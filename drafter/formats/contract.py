"""What every format offers: `read(data) -> ReadResult` and `write(draft, options) -> bytes`."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from drafter.document.draft import Draft


class UnreadableFile(Exception):
    """The file cannot be read. The message is one sentence for the user: cause and next step."""


class UnsafeFile(UnreadableFile):
    """The file goes beyond a limit that protects the program; it was not parsed."""


class WarningKind(StrEnum):
    """What a warning of a reader is about."""

    LOST = "lost"
    """Something of the file is not in the draft: Save becomes Save As."""
    RESTORED = "restored"
    """Something the file had lost was put back (italics, the place of a note, a broken line)."""
    SUSPECT = "suspect"
    """Something in the file looks wrong and was left as it is (fused changes, an odd number)."""
    NOTED = "noted"
    """Something of no consequence for the text (a template that is not followed)."""


@dataclass(frozen=True, slots=True)
class ReadWarning:
    """A remark of the reader, shown at opening and in `inspect`.

    `place` says where as a person would ("paragraph 3", "footnote 2", "masthead"), `target` where
    as the model does (see `Resolution.text_at`), empty when there is no such text.
    """

    kind: WarningKind
    message: str
    place: str = ""
    target: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A draft as read, and what the reader has to say about it. `format` is the registry's name."""

    draft: Draft
    format: str
    warnings: tuple[ReadWarning, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything in the file is in the draft, so that saving may replace the file."""
        return all(warning.kind is not WarningKind.LOST for warning in self.warnings)


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """Choices common to the writers; each ignores what its format cannot have.

    `paper` is "house" (A4 for Geneva, Letter for New York), "a4" or "letter"; `tracked` writes the
    changes against the draft's base, as native tracked changes where the format has them, else
    underlined and struck through; `side_by_side` writes base and text in two columns (PDF); `scrub` leaves out everything
    personal; `author` and `moment` sign the tracked changes (without a moment, a fixed date, so that
    the same draft gives the same bytes).
    """

    paper: str = "house"
    tracked: bool = False
    side_by_side: bool = False
    scrub: bool = False
    line_numbers: bool = False
    draft_mark: bool = False
    author: str = ""
    moment: datetime.datetime | None = None
