"""What stands above and below the text of a resolution: masthead and adoption line."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from drafter.document.marked_text import MarkedText


@dataclass(frozen=True, slots=True)
class Masthead:
    """The particulars at the head of the first page; empty strings and None where not known.

    `organ` is an id of the conventions ("general-assembly"); `number` is the resolution's own
    ("55/105"); `session` is its number, for the Economic and Social Council the year of the
    session; `session_kind` is "regular", "special" or "emergency"; `kind` is "resolution" or
    "decision"; `heading` is the line "Resolution adopted by ...", `report` the line "[on the report
    of ...]", both with their notes and italics; `original` is the language of submission.
    """

    organ: str = ""
    committee: str = ""
    symbol: str = ""
    number: str = ""
    session: int | None = None
    session_kind: str = "regular"
    agenda_item: str = ""
    agenda_title: str = ""
    distribution: str = ""
    document_date: datetime.date | None = None
    original: str = ""
    kind: str = "resolution"
    sponsors: tuple[str, ...] = ()
    on_behalf_of: str = ""
    heading: MarkedText = MarkedText()
    report: MarkedText = MarkedText()


@dataclass(frozen=True, slots=True)
class Adoption:
    """The closing lines of an adopted text; all empty in a draft.

    `meeting` is "81st plenary meeting", `vote` the bracketed line on the vote with its lists, lines
    separated by line feeds.
    """

    meeting: str = ""
    date: datetime.date | None = None
    vote: str = ""

    def __bool__(self) -> bool:
        return bool(self.meeting or self.date or self.vote)
