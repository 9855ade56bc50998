"""An opening verb that was exchanged: "Decides" to "Requests", weaker."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.conventions.opening_table import OpeningKind
from drafter.conventions.openings import Opening, match_opening
from drafter.conventions.verb_strength import Direction, compared
from drafter.document.paragraph import Paragraph, ParagraphKind

_KINDS: dict[ParagraphKind, OpeningKind] = {
    ParagraphKind.PREAMBULAR: "preambular",
    ParagraphKind.OPERATIVE: "operative",
}


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
    before, after = _opening(old, organ), _opening(new, organ)
    if before is None or after is None or before.base == after.base:
        return None
    direction = compared(before.base, after.base, before.kind, after.kind)
    return VerbChange(before.base, after.base, direction)


def _opening(paragraph: Paragraph, organ: str | None) -> Opening | None:
    kind = _KINDS.get(paragraph.kind)
    return match_opening(paragraph.text, kind, organ) if kind is not None else None
