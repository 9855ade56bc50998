"""The paragraphs of a file on the way to the model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.document.marked_text import MarkedText
from drafter.document.paragraph import ParagraphKind


@dataclass(slots=True)
class Entry:
    """A paragraph as found. `label` is what was typed; `depth` how many lists it lies in."""

    kind: ParagraphKind
    content: MarkedText
    label: str | None = None
    depth: int = 0
    heading_level: int = 0
    organ: str = ""


def last_number(entries: Sequence[Entry]) -> int:
    """The number of the last operative paragraph of the part, 0 where there is none."""
    for entry in reversed(entries):
        if entry.kind is ParagraphKind.OPERATIVE:
            digits = "".join(c for c in entry.label or "" if c.isdigit())
            return int(digits or 0)
        if entry.kind in (ParagraphKind.PART, ParagraphKind.ANNEX):
            break
    return 0


def has_operative(entries: Sequence[Entry]) -> bool:
    """Whether the part has an operative paragraph yet."""
    for entry in reversed(entries):
        if entry.kind is ParagraphKind.OPERATIVE:
            return True
        if entry.kind in (ParagraphKind.PART, ParagraphKind.ORGAN_LINE, ParagraphKind.ANNEX):
            break
    return False
