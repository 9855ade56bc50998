"""An organ or body of the United Nations: "general-assembly" or "General Assembly" is "the General
Assembly"."""

from __future__ import annotations

from drafter.clauses.context import ClauseContext
from drafter.clauses.slots.slot import Slot, SlotValueError
from drafter.conventions import organs


class OrganSlot:
    """The name of an organ or of a commission or committee, with its article."""

    name = "organ"

    def parse(self, value: str, context: ClauseContext) -> str:  # noqa: ARG002
        """The full name after "the"."""
        plain = " ".join(value.replace("-", " ").split()).lower().removeprefix("the ")
        for name in _names():
            if name.replace("-", " ").lower() == plain:
                return f"the {name}"
        raise SlotValueError(
            f'must be an organ of the United Nations such as "the Human Rights Council", not "{value}"'
        )

    def prefill(self, slot: Slot, context: ClauseContext) -> str:  # noqa: ARG002
        """The organ whose text the draft is."""
        return organs.organ(context.organ).name


def _names() -> list[str]:
    return [o.name for o in organs.all_organs()] + [b.name for b in organs.all_bodies()]
