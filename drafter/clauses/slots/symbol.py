"""The symbol of a document: "a/80/123" is "A/80/123" (RES-SYM-10)."""

from __future__ import annotations

import re

from drafter.clauses.context import ClauseContext
from drafter.clauses.slots.slot import Slot, SlotValueError
from drafter.conventions import symbols

_SUFFIX = re.compile(r"/(ADD|CORR|REV)\.(?=\d)")


class SymbolSlot:
    """A document symbol, in capitals with "Add.", "Corr." and "Rev." as they are written."""

    name = "symbol"

    def parse(self, value: str, context: ClauseContext) -> str:  # noqa: ARG002
        """The symbol in its usual form."""
        plain = " ".join(value.split()).rstrip(".,;")
        found = symbols.parse_symbol(plain) or symbols.parse_symbol(_usual_case(plain))
        if found is None:
            raise SlotValueError(
                f'must be the symbol of a document such as "A/80/123", not "{value.strip()}"'
            )
        return " and ".join([found.text, *found.companions])

    def prefill(self, slot: Slot, context: ClauseContext) -> str:
        """The draft's own symbol, where the template wants it."""
        return context.symbol if slot.own else ""


def _usual_case(text: str) -> str:
    upper = _SUFFIX.sub(lambda found: f"/{found[1].capitalize()}.", text.upper())
    upper = upper.replace(" AND CORR.", " and Corr.").replace(" AND ADD.", " and Add.")
    return upper.replace("(PART ", "(Part ")
