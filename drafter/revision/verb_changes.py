"""An opening verb that was exchanged: "Decides" to "Requests", weaker."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.conventions.openings import opening_of
from drafter.conventions.verb_strength import Direction, compared
from drafter.document.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class VerbChange:
    """The opening phrases of a paragraph before and after, without "also" and "further".

    `direction` is "weaker" or "stronger", "" where nothing can be said.
    """

    old: str
    new: str
    direction: Direction = ""

    def __str__(self) -> str:
        """ "Decides to Requests: weaker"."""
        return f"{self.old} to {self.new}" + (f": {self.direction}" if self.direction else "")


def verb_change(old: Paragraph, new: Paragraph, organ: str | None = None) -> VerbChange | None:
    """How the opening phrase of a paragraph has changed; None where it has not, or there is none."""
    before, after = opening_of(old, organ), opening_of(new, organ)
    if before is None or after is None or before.base == after.base:
        return None
    direction = compared(before.base, after.base, before.kind, after.kind)
    return VerbChange(before.base, after.base, direction)
