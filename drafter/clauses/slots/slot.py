"""A slot of a template, and what every slot type can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from drafter.clauses.context import ClauseContext


class SlotValueError(ValueError):
    """What was typed does not fit the type; the message goes on from "The <label> ..."."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a template that the user fills.

    `type` names a slot type of `registry`; `example` is a value as a user would type it; `default`
    fills the slot when nothing is typed. `years` and `sessions` say how far ahead of the draft's own
    the session or year lies that is proposed; `own` that the draft's own symbol is. With `many`, the
    value is a list of lines. An optional slot may stay empty.
    """

    name: str
    type: str
    label: str
    example: str
    default: str = ""
    help: str = ""
    optional: bool = False
    many: bool = False
    own: bool = False
    years: int | None = None
    sessions: int | None = None


class SlotType(Protocol):
    """Checks, normalizes and formats the values of one type of slot."""

    name: str

    def parse(self, value: str, context: ClauseContext) -> str:
        """The value as it stands in the text. Raises SlotValueError when it is none."""

    def prefill(self, slot: Slot, context: ClauseContext) -> str:
        """What to propose, as the user would type it; "" where the draft tells nothing."""


class NoPrefill:
    """A type for which the draft tells nothing."""

    def prefill(self, slot: Slot, context: ClauseContext) -> str:  # noqa: ARG002
        """Nothing."""
        return ""
