"""The words "also" and "further" when paragraphs come to stand together (RES-ALSO-01 to -09).

A paragraph that opens like the one before it, and addresses the same body, says so: *Requests*, *Also
requests*, *Further requests*, *Requests* ... The Security Council does not do it.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.conventions import organs
from drafter.conventions.addressees import run_key
from drafter.conventions.openings import (
    OPENING_KINDS,
    Marker,
    Opening,
    add_marker,
    bases_of,
    opening_of,
)
from drafter.document.edits import Edit, ReplaceText
from drafter.document.marked_text import Mark, MarkedText, MarkKind
from drafter.document.paragraph import Paragraph, ParagraphKind

_FOLLOWING: dict[Marker, Marker] = {"": "also", "also": "further", "further": ""}


def adapted(paragraph: Paragraph, before: Paragraph | None, organ: str) -> MarkedText:
    """The content of a paragraph with the marker that belongs there after `before`."""
    opening = opening_of(paragraph, organ)
    if opening is None or organ == organs.SECURITY_COUNCIL:
        return paragraph.content
    return _with_marker(paragraph, opening, _expected(paragraph, opening, before, organ))


def marker_edits(
    paragraphs: Sequence[Paragraph],
    start: int,
    before_then: Paragraph | None,
    before_now: Paragraph | None,
    organ: str,
) -> list[Edit]:
    """The edits that set the markers right in what follows a change.

    `paragraphs[start]` is the first paragraph whose neighbour before changed, from `before_then` to
    `before_now`. A marker is touched only where it was right before and is wrong now, or stands
    without the verb it refers to; what the author had chosen otherwise stays.
    """
    if organ == organs.SECURITY_COUNCIL:
        return []
    edits: list[Edit] = []
    for paragraph in paragraphs[start:]:
        if paragraph.kind is ParagraphKind.SUBPARAGRAPH or paragraph.kind is ParagraphKind.TEXT:
            continue
        opening = opening_of(paragraph, organ)
        if opening is None:
            break
        then = _expected(paragraph, opening, before_then, organ)
        now = _expected(paragraph, opening, before_now, organ)
        was_right = opening.marker == then
        if opening.marker == now or not (was_right or _is_orphan(opening, before_now, organ)):
            break
        content = _with_marker(paragraph, opening, now)
        edits += _difference(paragraph, content)
        before_then, before_now = paragraph, Paragraph(paragraph.id, paragraph.kind, content)
    return edits


def neighbour_before(paragraphs: Sequence[Paragraph], index: int) -> Paragraph | None:
    """The paragraph to which one at `index` may say "also": the preceding one of the resolution
    itself. None at the start and after a heading, a new part or an annex (RES-ALSO-09)."""
    for paragraph in reversed(paragraphs[:index]):
        if paragraph.kind in OPENING_KINDS:
            return paragraph
        if paragraph.kind not in (ParagraphKind.SUBPARAGRAPH, ParagraphKind.TEXT):
            return None
    return None


def _expected(
    paragraph: Paragraph, opening: Opening, before: Paragraph | None, organ: str
) -> Marker:
    if before is None or before.kind is not paragraph.kind:
        return ""
    other = opening_of(before, organ)
    if other is None or run_key(before.text, other) != run_key(paragraph.text, opening):
        return ""
    return _FOLLOWING[other.marker]


def _is_orphan(opening: Opening, before: Paragraph | None, organ: str) -> bool:
    """Whether a marker stands although the paragraph before shares no verb with it (RES-ALSO-05)."""
    if not opening.marker:
        return False
    other = opening_of(before, organ) if before is not None else None
    return other is None or not set(bases_of(opening.base)) & set(bases_of(other.base))


def _with_marker(paragraph: Paragraph, opening: Opening, marker: Marker) -> MarkedText:
    if opening.marker == marker:
        return paragraph.content
    phrase = add_marker(opening.text, marker, opening.kind)
    content = MarkedText(phrase, (Mark(0, len(phrase), MarkKind.ITALIC),))
    return paragraph.content.replace(opening.start, opening.end, content)


def _difference(paragraph: Paragraph, content: MarkedText) -> list[Edit]:
    """The smallest replacement that makes the content of the paragraph this one."""
    old, new = paragraph.text, content.text
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < shorter - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    end = len(old) - tail
    return [ReplaceText(paragraph.id, start, end, content.slice(start, len(new) - tail))]
