"""The tree that is derived from the flat order of paragraphs, and the zones of a text."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution


class Zone(StrEnum):
    """Where a paragraph stands: rules of structure hold in the body, not in annexes."""

    BODY = "body"
    ANNEX = "annex"


def subtree_end(paragraphs: Sequence[Paragraph], index: int) -> int:
    """The index after the last subparagraph that belongs to the paragraph at `index`.

    A heading, part or annex owns only itself: moving a heading does not move its paragraphs.
    """
    owner = paragraphs[index]
    level = owner.level if owner.kind is ParagraphKind.SUBPARAGRAPH else 0
    if owner.kind in (ParagraphKind.HEADING, ParagraphKind.PART, ParagraphKind.ANNEX):
        return index + 1
    end = index + 1
    while end < len(paragraphs):
        follower = paragraphs[end]
        if follower.kind is not ParagraphKind.SUBPARAGRAPH or follower.level <= level:
            break
        end += 1
    return end


def chapeau_index(paragraphs: Sequence[Paragraph], index: int) -> int | None:
    """The index of the paragraph to which a subparagraph belongs, None for any other kind."""
    paragraph = paragraphs[index]
    if paragraph.kind is not ParagraphKind.SUBPARAGRAPH:
        return None
    for before in range(index - 1, -1, -1):
        candidate = paragraphs[before]
        if candidate.kind is ParagraphKind.SUBPARAGRAPH:
            if candidate.level < paragraph.level:
                return before
        elif candidate.kind is not ParagraphKind.TEXT:
            return before
    return None


def zones(resolution: Resolution) -> list[Zone]:
    """The zone of each paragraph, in flat order."""
    start = resolution.annex_start
    total = len(resolution.paragraphs)
    return [Zone.BODY] * start + [Zone.ANNEX] * (total - start)


def full_label(resolution: Resolution, labels: dict[str, str], index: int) -> str:
    """The label with those of the paragraphs above it: "5 (h) (i)", as one cites it."""
    paragraphs = resolution.paragraphs
    parts: list[str] = []
    place: int | None = index
    while place is not None:
        own = labels[paragraphs[place].id]
        if own:
            parts.append(own.removesuffix("."))
        place = chapeau_index(paragraphs, place)
    return " ".join(reversed(parts))
