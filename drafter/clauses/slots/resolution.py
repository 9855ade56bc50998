"""Resolutions cited: "55/105" is "resolution 55/105 of 4 December 2000".

Several, separated by semicolons, give "resolutions 55/105 of 4 December 2000 and 57/210 of
18 December 2002". A date that is not typed is looked up; the Security Council gives none (RES-CIT-01,
RES-CIT-06).
"""

from __future__ import annotations

import datetime as dt
import re

from drafter.clauses.context import ClauseContext
from drafter.clauses.slots.date import parse_date
from drafter.clauses.slots.slot import NoPrefill, SlotValueError
from drafter.conventions import adoptions, dates, organs, states, symbols
from drafter.conventions.numbers import ResolutionNumber, parse_resolution_number, possible_organs

_NOUN = re.compile(r"\A\s*(?:its\s+)?resolutions?\s+", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"(?:\s*,)?\s+(?:of|on|adopted on)\s+|\s*,\s*", re.IGNORECASE)


class ResolutionSlot(NoPrefill):
    """One or more resolutions with the dates of their adoption, the word "resolution" before them."""

    name = "resolution"

    def parse(self, value: str, context: ClauseContext) -> str:
        """The citation, as it stands after "its" or the name of an organ."""
        parts = [part for part in _NOUN.sub("", value).split(";") if part.strip()]
        if not parts:
            raise SlotValueError('must be a resolution such as "55/105 of 4 December 2000"')
        cited = [_citation(part, context.organ) for part in parts]
        noun = "resolution" if len(cited) == 1 else "resolutions"
        return f"{noun} {states.join_list(cited)}"


def _citation(part: str, organ: str) -> str:
    typed, *rest = _BEFORE_DATE.split(_NOUN.sub("", part).strip().rstrip(".,"), maxsplit=1)
    number = parse_resolution_number(symbols.resolution_number(typed.upper()) or typed)
    if number is None:
        raise SlotValueError(
            f'must be a resolution such as "55/105 of 4 December 2000", not "{part.strip()}"'
        )
    date = parse_date(rest[0]) if rest else _known_date(number, organ)
    spelt = number.text.replace(" (", "\u00a0(")
    if date is None or organs.organ(organ).is_security_council:
        return spelt
    return f"{spelt} of {dates.format_date(date)}"


def _known_date(number: ResolutionNumber, organ: str) -> dt.date | None:
    """The day of adoption, of the draft's own organ first, else of the only one that has the number."""
    likely = possible_organs(number)
    if organ in likely and (own := adoptions.adoption_date(organ, number.text)):
        return own
    others = [adoptions.adoption_date(one, number.text) for one in likely if one != organ]
    known = [date for date in others if date is not None]
    return known[0] if len(known) == 1 else None
