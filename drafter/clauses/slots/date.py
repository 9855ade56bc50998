"""A date: "2000-12-04" or "December 4, 2000" is "4 December 2000" (RES-DATE-01)."""

from __future__ import annotations

import datetime as dt
import re

from drafter.clauses.context import ClauseContext
from drafter.clauses.slots.slot import NoPrefill, SlotValueError
from drafter.conventions import dates

_BY_FIGURES = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{2,4})")
_LAST_MONTH = 12


class DateSlot(NoPrefill):
    """A day, written out with a no-break space between day and month."""

    name = "date"

    def parse(self, value: str, context: ClauseContext) -> str:  # noqa: ARG002
        """The date in United Nations style."""
        return dates.format_date(parse_date(value))


def parse_date(value: str) -> dt.date:
    """The day that `value` names. Raises SlotValueError when there is none, or two readings."""
    plain = value.strip()
    figures = _BY_FIGURES.fullmatch(plain)
    if figures and _is_ambiguous(figures):
        raise SlotValueError(
            f'can be read in two ways: write the month of "{plain}" in words, as in "4 December 2000"'
        )
    found = dates.parse_date(plain)
    if found is None:
        raise SlotValueError(f'must be a date such as "4 December 2000", not "{value}"')
    return found


def _is_ambiguous(figures: re.Match[str]) -> bool:
    first, second = int(figures[1]), int(figures[2])
    return first <= _LAST_MONTH and second <= _LAST_MONTH and first != second
