"""A rendered clause goes into a draft: one list of edits, the same for the window and the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.clauses.adaptation import adapted, marker_edits, neighbour_before
from drafter.clauses.closing import all_closed, closing_edits, closing_of
from drafter.clauses.context import organ_of
from drafter.clauses.ibid import ibid_edits
from drafter.clauses.placing import fitting_index, section_around, suggested_index
from drafter.clauses.rendering import RenderedClause
from drafter.document.edits import Edit, InsertFootnote, ReplaceText
from drafter.document.marked_text import plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import ORGAN_LINE, Resolution
from drafter.document.structure import insert_paragraphs
from drafter.document.tree import subtree_end

_WITHIN_OPERATIVE = (ParagraphKind.OPERATIVE, ParagraphKind.SUBPARAGRAPH)


def insertion_edits(
    resolution: Resolution, index: int | None, rendered: RenderedClause
) -> list[Edit]:
    """The edits that put a clause before the paragraph at `index` of the flat order.

    Without an index it goes where `suggested_index` says; an index inside another paragraph's
    subparagraphs, or in the wrong part of the text, is moved to the nearest place that fits. Ids are
    kept fresh, notes go into the order of notes, the closing marks of the clause and of the paragraph
    before it are set, "also" and "further" are adapted in the clause and in what follows it, and references
    to paragraphs that take another number follow them.
    """
    if index is None:
        place = suggested_index(resolution, rendered.kind, rendered)
    else:
        place = fitting_index(resolution, rendered.kind, index)
    organ = organ_of(resolution)
    last, edits = _closing(resolution, place, rendered.kind)
    paragraphs = _prepared(resolution, place, rendered, last, organ)
    insertions = insert_paragraphs(resolution, place, paragraphs, rendered.footnotes)
    notes = [edit.index for edit in insertions if isinstance(edit, InsertFootnote)]
    if notes:
        edits += ibid_edits(resolution, notes[0])
    edits += insertions
    before = neighbour_before(resolution.paragraphs, place)
    now = [p for p in paragraphs if p.kind is rendered.kind][-1]
    edits += marker_edits(resolution.paragraphs, place, before, now, organ)
    edits += _organ_line_edits(resolution, rendered.kind)
    return edits


def _prepared(
    resolution: Resolution, place: int, rendered: RenderedClause, last: str, organ: str
) -> list[Paragraph]:
    """The clause's paragraphs with the closing marks and markers of their new neighbourhood."""
    between = "," if rendered.kind is ParagraphKind.PREAMBULAR else ";"
    contents = all_closed(rendered.paragraphs, last, between)
    before = neighbour_before(resolution.paragraphs, place)
    prepared: list[Paragraph] = []
    for paragraph, content in zip(rendered.paragraphs, contents, strict=True):
        one = replace(paragraph, content=content)
        if one.kind is rendered.kind:
            one = replace(one, content=adapted(one, before, organ))
            before = one
        prepared.append(one)
    return prepared


def _closing(resolution: Resolution, place: int, kind: ParagraphKind) -> tuple[str, list[Edit]]:
    """The mark that closes the clause, and the edit of the paragraph that was the last one.

    Texts in whole sentences (every paragraph ends in a full stop) go on as they are.
    """
    if kind is ParagraphKind.PREAMBULAR:
        return ",", []
    paragraphs = resolution.paragraphs
    before = paragraphs[place - 1] if place else None
    after = paragraphs[place] if place < len(paragraphs) else None
    follows = after is not None and after.kind is ParagraphKind.OPERATIVE
    if before is None or before.kind not in _WITHIN_OPERATIVE:
        return (";" if follows else "."), []
    in_sentences = _in_sentences(paragraphs, place)
    if follows:
        return ("." if in_sentences else ";"), []
    if in_sentences:
        return ".", []
    is_end = after is None or after.kind in (ParagraphKind.ANNEX, ParagraphKind.PART)
    mark = "." if is_end or closing_of(before.content) == "." else ";"
    return mark, closing_edits(before, ";")


def _in_sentences(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether the operative paragraphs around a place are whole sentences: of those before the last,
    more end in a full stop than in another mark."""
    start, end = section_around(paragraphs, place)
    closings = [
        closing_of(paragraphs[subtree_end(paragraphs, index) - 1].content)
        for index in range(start, end)
        if paragraphs[index].kind is ParagraphKind.OPERATIVE
    ][:-1]
    return closings.count(".") * 2 > len(closings)


def _organ_line_edits(resolution: Resolution, kind: ParagraphKind) -> list[Edit]:
    """A comma after the organ line when the first preambular paragraph comes in (RES-STR-03)."""
    line = resolution.organ_line.text
    if kind is not ParagraphKind.PREAMBULAR or not line or line.rstrip().endswith(","):
        return []
    end = len(line.rstrip())
    return [ReplaceText(ORGAN_LINE, end, end, plain(","))]
