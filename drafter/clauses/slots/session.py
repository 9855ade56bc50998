"""A session: "57", "57th" or "fifty-seventh" is "fifty-seventh"; a year for the Economic and Social
Council, whose sessions are named by it (RES-SES-01, RES-SES-03)."""

from __future__ import annotations

import re

from drafter.clauses.context import ClauseContext, sessions_in
from drafter.clauses.slots.slot import Slot, SlotValueError
from drafter.conventions import ordinals, organs

_YEAR = re.compile(r"(?:19|20|21)\d\d")
_WORD = re.compile(r"\s+session\Z", re.IGNORECASE)


class SessionSlot:
    """The ordinal (or year) that stands before the word "session"."""

    name = "session"

    def parse(self, value: str, context: ClauseContext) -> str:
        """The ordinal in words up to the ninety-ninth, or the year."""
        plain = _WORD.sub("", value.strip())
        if _YEAR.fullmatch(plain):
            if organs.organ(context.organ).session_naming == "ordinal":
                raise SlotValueError(
                    f"must be the number of a session of the {organs.organ(context.organ).name},"
                    f" not the year {plain}"
                )
            return plain
        number = int(plain) if plain.isascii() and plain.isdigit() else _ordinal(plain)
        if number is None or not 1 <= number <= ordinals.LARGEST:
            raise SlotValueError(
                f'must be a session such as "57" or "fifty-seventh", not "{value}"'
            )
        return ordinals.session_ordinal(number)

    def prefill(self, slot: Slot, context: ClauseContext) -> str:
        """The session that lies as far ahead as the template says, by default the next."""
        if context.session is None or organs.organ(context.organ).session_naming == "none":
            return ""
        ahead = slot.sessions
        if slot.years is not None:
            ahead = sessions_in(context.organ, slot.years)
        return str(context.session + (1 if ahead is None else ahead))


def _ordinal(text: str) -> int | None:
    found = ordinals.parse_ordinal(text)
    return found.value if found else None
