"""Where in a text a clause belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.clauses.rendering import RenderedClause
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.tree import subtree_end

# Paragraphs that close a text (RES-STR-25): a clause goes before them.
_CLOSING = re.compile(
    r"\b(?:seized of (?:the|this)|continue (?:its )?consider|consider (?:the|this) (?:question|matter|issue|item)"
    r"|consideration of (?:the|this) (?:question|matter|issue|item)|include in the provisional agenda)\b"
    r"|\A(?:Also |Further )?[Dd]ecides to (?:continue (?:its )?considering|keep)\b",
)
_FIXED = (ParagraphKind.PART, ParagraphKind.ANNEX, ParagraphKind.ORGAN_LINE)


def suggested_index(
    resolution: Resolution, kind: ParagraphKind, rendered: RenderedClause | None = None
) -> int:
    """Where a clause goes when no place was chosen, as an index of the flat order.

    A preambular clause ends the preamble of the first part; an operative one stands before the
    paragraph that closes the text ("Decides to remain seized of the matter"), or at the end if it
    closes the text itself.
    """
    end = _part_end(resolution, 0)
    paragraphs = resolution.paragraphs
    if kind is ParagraphKind.PREAMBULAR:
        return _preamble_end(resolution, 0)
    operative = [i for i in range(end) if paragraphs[i].kind is ParagraphKind.OPERATIVE]
    if not operative:
        return end
    last = operative[-1]
    if rendered is not None and _closes(rendered.paragraphs[0]):
        return subtree_end(paragraphs, last)
    return last if _closes(paragraphs[last]) else subtree_end(paragraphs, last)


def fitting_index(resolution: Resolution, kind: ParagraphKind, index: int) -> int:
    """The nearest place to `index` that a clause of that kind may take: not among another
    paragraph's subparagraphs, a preambular one in the preamble, an operative one after it."""
    paragraphs = resolution.paragraphs
    place = min(max(index, 0), len(paragraphs))
    while place < len(paragraphs) and paragraphs[place].kind is ParagraphKind.SUBPARAGRAPH:
        place += 1
    start = _part_start(resolution, place)
    first, last = _preamble_start(resolution, start), _preamble_end(resolution, start)
    if kind is ParagraphKind.PREAMBULAR:
        return min(max(place, first), last)
    place = max(place, last)
    # Sections of a long text have preambles of their own.
    while place < len(paragraphs) and paragraphs[place].kind is ParagraphKind.PREAMBULAR:
        place = subtree_end(paragraphs, place)
    return place


def index_after(resolution: Resolution, paragraph_id: str) -> int:
    """The index behind a paragraph and all its subparagraphs. Raises KeyError."""
    paragraphs = resolution.paragraphs
    index = resolution.index(paragraph_id)
    while index and paragraphs[index].kind is ParagraphKind.SUBPARAGRAPH:
        index -= 1
    return subtree_end(paragraphs, index)


def section_around(paragraphs: Sequence[Paragraph], place: int) -> tuple[int, int]:
    """The range of the part or annex in which a place lies, without the line that opens it."""
    openers = (ParagraphKind.PART, ParagraphKind.ANNEX)
    start, end = place, place
    while start > 0 and paragraphs[start - 1].kind not in openers:
        start -= 1
    while end < len(paragraphs) and paragraphs[end].kind not in openers:
        end += 1
    return start, end


def _closes(paragraph: Paragraph) -> bool:
    return _CLOSING.search(paragraph.text.replace("\u00a0", " ")) is not None


def _part_start(resolution: Resolution, place: int) -> int:
    for index in range(min(place, len(resolution.paragraphs)) - 1, -1, -1):
        if resolution.paragraphs[index].kind in (ParagraphKind.PART, ParagraphKind.ANNEX):
            return index
    return 0


def _part_end(resolution: Resolution, start: int) -> int:
    """Where the part that begins at `start` ends; a letter "A" at the very start opens it."""
    paragraphs = resolution.paragraphs
    for index in range(start + 1, len(paragraphs)):
        if paragraphs[index].kind in (ParagraphKind.PART, ParagraphKind.ANNEX):
            return index
    return len(paragraphs)


def _preamble_start(resolution: Resolution, start: int) -> int:
    paragraphs = resolution.paragraphs
    index = start
    while index < len(paragraphs) and paragraphs[index].kind in _FIXED:
        index += 1
    return index


def _preamble_end(resolution: Resolution, start: int) -> int:
    """The index after the last preambular paragraph, with its subparagraphs, of the part."""
    paragraphs = resolution.paragraphs
    end = _preamble_start(resolution, start)
    for index in range(end, _part_end(resolution, start)):
        if paragraphs[index].kind is ParagraphKind.PREAMBULAR:
            end = subtree_end(paragraphs, index)
        elif paragraphs[index].kind is ParagraphKind.OPERATIVE:
            break
    return end
