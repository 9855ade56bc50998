"""A year: four figures between the Charter and the end of the next century."""

from __future__ import annotations

from drafter.clauses.context import ClauseContext
from drafter.clauses.slots.slot import Slot, SlotValueError

FIRST_YEAR = 1945
LAST_YEAR = 2199


class YearSlot:
    """A year in figures."""

    name = "year"

    def parse(self, value: str, context: ClauseContext) -> str:  # noqa: ARG002
        """The year."""
        plain = value.strip()
        is_figures = plain.isascii() and plain.isdigit()
        if not is_figures or not FIRST_YEAR <= int(plain) <= LAST_YEAR:
            raise SlotValueError(f'must be a year such as "2026", not "{value}"')
        return plain

    def prefill(self, slot: Slot, context: ClauseContext) -> str:
        """The draft's year, as many years ahead as the template says."""
        return "" if context.year is None else str(context.year + (slot.years or 0))
