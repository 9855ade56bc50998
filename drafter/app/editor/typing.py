"""What typing does to a resolution, as edits: no widget here, only texts and positions.

Structure (split, join, move, level) comes from `drafter.document.structure`; here is what belongs
to the keyboard alone: the opening phrase that turns italic, what new characters inherit, and
selections that reach over several texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.app.editor.rows import Row
from drafter.conventions.opening_table import OpeningKind
from drafter.conventions.openings import match_opening
from drafter.document import structure
from drafter.document.edits import DeleteParagraph, Edit, InsertParagraph, ReplaceText, apply_all
from drafter.document.history import Caret
from drafter.document.identity import new_id
from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import ORGAN_LINE, Resolution

_INHERITED = (
    MarkKind.ITALIC,
    MarkKind.BOLD,
    MarkKind.UNDERLINE,
    MarkKind.STRIKE,
    MarkKind.SUPERSCRIPT,
    MarkKind.SUBSCRIPT,
)
_OPENING_REACH = 240
"""An edit beyond this place cannot change the opening phrase."""
_OPENERS: dict[str, OpeningKind] = {"preambular": "preambular", "operative": "operative"}


@dataclass(frozen=True, slots=True)
class Span:
    """A selection: the rows it touches, where it begins in the first and ends in the last."""

    rows: tuple[Row, ...]
    start: int
    end: int

    @property
    def is_empty(self) -> bool:
        """Whether it is a mere place."""
        return len(self.rows) == 1 and self.start == self.end

    @property
    def first(self) -> Row:
        """The row in which it begins."""
        return self.rows[0]

    def pieces(self) -> list[tuple[Row, int, int]]:
        """Each row with the range of its text that is selected."""
        last = len(self.rows) - 1
        return [
            (row, self.start if n == 0 else 0, self.end if n == last else len(row.content))
            for n, row in enumerate(self.rows)
        ]


Done = tuple[list[Edit], Caret]
"""Edits and where the caret stands after them."""


def removal(resolution: Resolution, span: Span) -> Done:
    """Delete what is selected. Paragraphs at both ends are joined; other texts are only emptied."""
    caret = Caret(span.first.target, span.start)
    if span.is_empty:
        return [], caret
    if len(span.rows) == 1:
        if not span.first.editable:
            return [], caret
        content = span.first.content.replace(span.start, span.end, MarkedText())
        return _with_opening_edits(resolution, span.first, span.start, span.end, content, 0), caret
    first, last = span.rows[0], span.rows[-1]
    if first.is_paragraph and last.is_paragraph:
        edits = structure.delete_range(resolution, first.target, span.start, last.target, span.end)
        return edits, caret
    edits = []
    for n, (row, start, end) in enumerate(span.pieces()):
        inner = 0 < n < len(span.rows) - 1
        if row.is_paragraph and inner:
            edits.append(DeleteParagraph(row.target))
        elif row.editable and start < end:
            edits.append(ReplaceText(row.target, start, end, MarkedText()))
    return edits, caret


def typed(resolution: Resolution, span: Span, text: str) -> Done:
    """Characters without a line break replace what is selected."""
    if len(span.rows) > 1:
        edits, caret = removal(resolution, span)
        after = apply_all(resolution, edits)
        row = _row_like(after, span.first)
        more, caret = typed(after, Span((row,), caret.position, caret.position), text)
        return [*edits, *more], caret
    row = span.first
    caret = Caret(row.target, span.start + len(text))
    if not row.editable:
        return [], Caret(row.target, span.start)
    inserted = inheriting(row.content, span.start, text)
    content = row.content.replace(span.start, span.end, inserted)
    edits = _with_opening_edits(resolution, row, span.start, span.end, content, len(text))
    return edits, caret


def inheriting(content: MarkedText, position: int, text: str) -> MarkedText:
    """Text with the marks of the character before the place where it goes."""
    if position == 0:
        return marked(text)
    kinds = [kind for kind in _INHERITED if content.has(kind, position - 1)]
    return marked(text, [Mark(0, len(text), kind) for kind in kinds])


def _with_opening_edits(
    resolution: Resolution, row: Row, start: int, end: int, content: MarkedText, length: int
) -> list[Edit]:
    """The edit that makes `content` out of a row's text, and one for its opening phrase if needed."""
    wanted = content
    kind = _OPENERS.get(row.role)
    if kind is not None and start <= _OPENING_REACH:
        wanted = with_opening(row.content, content, kind, resolution.masthead.organ or None)
    piece = wanted.slice(start, start + length)
    edits: list[Edit] = [ReplaceText(row.target, start, end, piece)]
    if row.content.replace(start, end, piece) != wanted:
        reach = max(_italic_head(content), _italic_head(wanted), start + length)
        edits.append(ReplaceText(row.target, 0, reach, wanted.slice(0, reach)))
    return edits


def with_opening(
    before: MarkedText, after: MarkedText, kind: OpeningKind, organ: str | None
) -> MarkedText:
    """A paragraph's new text with its opening phrase italic, as the conventions have it.

    Where the user had set the italics otherwise before, his choice stays.
    """
    was = match_opening(before.text, kind, organ)
    head = _italic_head(before)
    if head != (was.end if was is not None else 0):
        return after
    now = match_opening(after.text, kind, organ)
    result = after.without_mark(MarkKind.ITALIC, 0, _italic_head(after))
    if now is None:
        return result
    return result.with_mark(MarkKind.ITALIC, now.start, now.end)


def _italic_head(content: MarkedText) -> int:
    """Where the italics with which a text begins end; 0 when it begins without."""
    lead = len(content.text) - len(content.text.lstrip())
    for start, end in content.ranges(MarkKind.ITALIC):
        if start <= lead < end:
            return end
    return 0


def split(resolution: Resolution, span: Span) -> Done:
    """Enter: the next paragraph begins at the caret.

    In the title and the lines above it the caret only goes on; after the organ line a first
    preambular paragraph is made. In a note it is a line break.
    """
    if not span.is_empty:
        edits, caret = removal(resolution, span)
        after = apply_all(resolution, edits)
        row = _row_like(after, span.first)
        more, caret = split(after, Span((row,), caret.position, caret.position))
        return [*edits, *more], caret
    row, place = span.first, span.start
    if row.role == "note":
        return typed(resolution, span, "\n")
    if row.target == ORGAN_LINE:
        first = Paragraph(new_id(), ParagraphKind.PREAMBULAR, MarkedText())
        return [InsertParagraph(0, first)], Caret(first.id, 0)
    if not row.is_paragraph:
        return [], Caret(row.target, place)
    index = resolution.index(row.target)
    paragraph = resolution.paragraphs[index]
    if place == 0 and len(paragraph.content):
        above = Paragraph(new_id(), paragraph.kind, MarkedText(), paragraph.level)
        return [InsertParagraph(index, above)], Caret(row.target, 0)
    edits = structure.split_paragraph(resolution, row.target, place)
    made = next(e.paragraph.id for e in edits if isinstance(e, InsertParagraph))
    return edits, Caret(made, 0)


def join_backwards(resolution: Resolution, target: str, before: Row | None) -> Done | None:
    """Backspace at the start of a paragraph; None where nothing stands before it to be joined."""
    if before is None or not before.is_paragraph:
        return None
    if not before.content.text:
        return [DeleteParagraph(before.target)], Caret(target, 0)
    edits = structure.join_with_previous(resolution, target)
    return edits, Caret(before.target, len(before.content))


def pasted(resolution: Resolution, span: Span, pieces: Sequence[MarkedText]) -> Done:
    """Marked text replaces what is selected; each further piece becomes a paragraph of the same kind."""
    edits, caret = removal(resolution, span)
    after = apply_all(resolution, edits)
    row = _row_like(after, span.first)
    if not row.editable or not pieces:
        return edits, caret
    if len(pieces) == 1 or not row.is_paragraph:
        joiner = "\n" if row.role == "note" else " "
        content = pieces[0]
        for piece in pieces[1:]:
            content = content + marked(joiner) + piece
        place = caret.position
        full = row.content.replace(place, place, content)
        more = _with_opening_edits(after, row, place, place, full, len(content))
        return [*edits, *more], Caret(row.target, place + len(content))
    more, caret = _pasted_paragraphs(after, row, caret.position, pieces)
    return [*edits, *more], caret


def _pasted_paragraphs(
    resolution: Resolution, row: Row, place: int, pieces: Sequence[MarkedText]
) -> Done:
    index = resolution.index(row.target)
    paragraph = resolution.paragraphs[index]
    organ = resolution.masthead.organ or None
    tail = paragraph.content.slice(place)
    edits: list[Edit] = [ReplaceText(row.target, place, len(paragraph.content), pieces[0])]
    made = ""
    for offset, piece in enumerate(pieces[1:], start=1):
        content = piece + tail if offset == len(pieces) - 1 else piece
        kind = _OPENERS.get(row.role)
        if kind is not None and _italic_head(content) == 0:
            content = with_opening(MarkedText(), content, kind, organ)
        made = new_id()
        new = Paragraph(made, paragraph.kind, content, paragraph.level)
        edits.append(InsertParagraph(index + offset, new))
    return edits, Caret(made, len(pieces[-1]))


def _row_like(resolution: Resolution, row: Row) -> Row:
    """The row as it is in another state of the resolution."""
    if not row.editable:
        return row
    return Row(
        row.target, row.role, resolution.text_at(row.target), row.level, row.label, row.notes
    )
