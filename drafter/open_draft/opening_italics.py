"""The opening phrase turns italic as it is typed (RES-ITAL-01)."""

from __future__ import annotations

from drafter.conventions.openings import OPENING_KINDS, opening_of
from drafter.document.edits import Edit, ReplaceText, apply_all
from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.resolution import Resolution

_LONGEST = 120
"""No opening phrase reaches so far; text beyond is not looked at while typing."""


def with_italic_opening(resolution: Resolution, edits: list[Edit]) -> list[Edit]:
    """The edits of a keystroke and, where it changed the opening of a paragraph, the italics.

    Only the beginning of preambular and operative paragraphs of the resolution proper, in kinds of
    text that have italics at all; a decision has none.
    """
    stroke = edits[0] if edits else None
    if not isinstance(stroke, ReplaceText) or stroke.start > _LONGEST:
        return edits
    if resolution.masthead.kind == "decision":
        return edits
    after = apply_all(resolution, edits)
    try:
        index = after.index(stroke.target)
    except KeyError:
        return edits
    paragraph = after.paragraphs[index]
    if paragraph.kind not in OPENING_KINDS or index >= after.annex_start:
        return edits
    before = _extent(resolution, stroke.target)
    wanted = _extent(after, stroke.target)
    if wanted is None or (before == wanted and stroke.start > wanted[1]):
        return edits
    return [*edits, *_italics(stroke.target, paragraph.content, wanted)]


def _extent(resolution: Resolution, target: str) -> tuple[int, int] | None:
    found = opening_of(resolution.paragraph(target), resolution.masthead.organ)
    return (found.start, found.end) if found is not None else None


def _italics(target: str, content: MarkedText, wanted: tuple[int, int]) -> list[Edit]:
    """Italic over the phrase, and none where the italics of an earlier phrase ran on after it."""
    start, end = wanted
    run_on = end
    for first, last in content.ranges(MarkKind.ITALIC):
        if first <= end and last > end:
            run_on = last
    changed = content.without_mark(MarkKind.ITALIC, 0, run_on).with_mark(
        MarkKind.ITALIC, start, end
    )
    if changed == content:
        return []
    return [ReplaceText(target, 0, run_on, changed.slice(0, run_on))]
