"""What a template may know about the draft into which its clause goes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from drafter.conventions import organs, sessions
from drafter.document.resolution import Resolution

_HRC_SESSIONS_A_YEAR = 3


@dataclass(frozen=True, slots=True)
class ClauseContext:
    """The particulars of the draft: those of its masthead, or those chosen on the command line.

    `organ` is an id of the conventions; `session` its number (of the Economic and Social Council
    the year); `year` the year in which the draft is tabled; None and "" where not known.
    """

    organ: str = organs.GENERAL_ASSEMBLY
    session: int | None = None
    year: int | None = None
    symbol: str = ""
    title: str = ""
    agenda_item: str = ""

    @property
    def names(self) -> dict[str, str]:
        """The words that every template may use beside its slots."""
        own = organs.organ(self.organ)
        in_council = own.is_security_council
        return {
            "organ": own.name,
            "the_organ": f"the {own.name}",
            "short_organ": own.short,
            "the_short_organ": f"the {own.short}",
            "organ_id": own.id,
            "this_resolution": "this resolution" if in_council else "the present resolution",
        }


CONTEXT_NAMES = frozenset(ClauseContext().names)
"""Names that no slot may take."""


def context_of(resolution: Resolution, today: datetime.date | None = None) -> ClauseContext:
    """The context of a draft, from its masthead and organ line.

    Without a date in the masthead the year follows from the session, else it is that of `today`.
    """
    masthead = resolution.masthead
    organ = organ_of(resolution)
    year = masthead.document_date.year if masthead.document_date else None
    if year is None and masthead.session is not None:
        year = sessions.session_year(organ, masthead.session)
    if year is None and today is not None:
        year = today.year
    return ClauseContext(
        organ=organ,
        session=masthead.session,
        year=year,
        symbol=masthead.symbol,
        title=resolution.title.plain,
        agenda_item=masthead.agenda_item,
    )


def organ_of(resolution: Resolution) -> str:
    """The id of the organ whose text this is; the General Assembly where nothing tells."""
    known = {organ.id for organ in organs.all_organs()}
    if resolution.masthead.organ in known:
        return resolution.masthead.organ
    by_line = organs.organ_from_line(resolution.organ_line.plain)
    by_symbol = organs.organ_from_symbol(resolution.masthead.symbol)
    found = by_line or by_symbol
    return found.id if found else organs.GENERAL_ASSEMBLY


def sessions_in(organ: str, years: int) -> int:
    """How many sessions further on the organ meets at the same season after so many years."""
    if organ == organs.HUMAN_RIGHTS_COUNCIL:
        return years * _HRC_SESSIONS_A_YEAR
    return years
