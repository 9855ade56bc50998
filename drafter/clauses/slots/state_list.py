"""States named in a text: "France; Gambia; Cuba" is "Cuba, France and the Gambia" (RES-STATE-01 to -03)."""

from __future__ import annotations

import re

from drafter.clauses.context import ClauseContext
from drafter.clauses.slots.slot import NoPrefill, SlotValueError
from drafter.conventions import states

_SEPARATOR = re.compile(r"\s*[;\n]\s*")


class StateListSlot(NoPrefill):
    """Names of States in English alphabetical order, as a sentence has them, "and" before the last."""

    name = "state-list"

    def parse(self, value: str, context: ClauseContext) -> str:  # noqa: ARG002
        """The list as it stands in running text."""
        found: dict[str, states.State] = {}
        for name in _names(value):
            named = states.state_of(name)
            if named is None:
                raise SlotValueError(
                    f'must name States: "{name}" is none, or must be parted from the others by a comma'
                )
            found[named[0].name] = named[0]
        if not found:
            raise SlotValueError('must name States, such as "Benin, Cuba and France"')
        ordered = states.in_alphabetical_order(list(found))
        return states.join_list([found[name].running_text for name in ordered])


def _names(value: str) -> list[str]:
    parts = _SEPARATOR.split(value.strip())
    if len(parts) > 1:
        return [part for part in parts if part]
    return [listed.text for listed in states.split_list(value.strip())]
