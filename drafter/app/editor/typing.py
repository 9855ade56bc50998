"""What typing does to a resolution, as edits: no widget here, only texts and positions.

Structure (split, join, move, level) comes from `drafter.document.structure`, cut and paste from
`drafter.document.fragment`; here is what belongs to the keyboard alone: what new characters
inherit, and selections that reach over several texts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.app.editor.rows import NOTE, Row
from drafter.conventions.openings import opening_of
from drafter.document import structure
from drafter.document.edits import DeleteParagraph, Edit, InsertParagraph, ReplaceText, apply_all
from drafter.document.fragment import Fragment, fragment_of, paste, text_fragment
from drafter.document.history import Caret
from drafter.document.identity import new_id
from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import ORGAN_LINE, Resolution
from drafter.formats.copied.piece import CopiedLine, Piece, piece_of
from drafter.open_draft import typing_help
from drafter.open_draft.opening_italics import with_italic_opening

_INHERITED = (
    MarkKind.ITALIC,
    MarkKind.BOLD,
    MarkKind.UNDERLINE,
    MarkKind.STRIKE,
    MarkKind.SUPERSCRIPT,
    MarkKind.SUBSCRIPT,
)


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
        stroke: list[Edit] = [ReplaceText(span.first.target, span.start, span.end, MarkedText())]
        return _with_opening(resolution, span.first, stroke), caret
    first, last = span.rows[0], span.rows[-1]
    if first.is_paragraph and last.is_paragraph:
        edits = structure.delete_range(resolution, first.target, span.start, last.target, span.end)
        return edits, caret
    edits = []
    for n, (row, start, end) in enumerate(span.pieces()):
        if row.is_paragraph and 0 < n < len(span.rows) - 1:
            edits.append(DeleteParagraph(row.target))
        elif row.editable and start < end:
            edits.append(ReplaceText(row.target, start, end, MarkedText()))
    return edits, caret


def typed(resolution: Resolution, span: Span, text: str, *, helped: bool = False) -> Done:
    """Characters without a line break replace what is selected.

    When `helped`, quotation marks come out curly and spaces that keep together unbreakable.
    """
    if len(span.rows) > 1:
        edits, caret = removal(resolution, span)
        after = apply_all(resolution, edits)
        place = Span((_as_it_is(after, span.first),), caret.position, caret.position)
        more, caret = typed(after, place, text, helped=helped)
        return [*edits, *more], caret
    row = span.first
    if not row.editable:
        return [], Caret(row.target, span.start)
    if helped:
        text = typing_help.curly(row.content, span.start, text)
    inserted = inheriting(row.content, span.start, text)
    stroke = ReplaceText(row.target, span.start, span.end, inserted)
    edits = _with_opening(resolution, row, [stroke])
    if helped:
        edits += typing_help.kept_together(resolution, stroke)
    return edits, Caret(row.target, span.start + len(text))


def inheriting(content: MarkedText, position: int, text: str) -> MarkedText:
    """Text with the marks of the character before the place where it goes."""
    if position == 0:
        return marked(text)
    kinds = [kind for kind in _INHERITED if content.has(kind, position - 1)]
    return marked(text, [Mark(0, len(text), kind) for kind in kinds])


def _with_opening(resolution: Resolution, row: Row, stroke: list[Edit]) -> list[Edit]:
    return with_italic_opening(resolution, stroke) if row.is_paragraph else stroke


def split(resolution: Resolution, span: Span, *, helped: bool = False) -> Done:
    """Enter: the next paragraph begins at the caret.

    In the title and the lines above it the caret only goes on; after the organ line a first
    preambular paragraph is made. In a note it is a line break. When `helped`, a finished paragraph
    gets its closing mark, and Enter in an empty one leads out of the list or the preamble.
    """
    if not span.is_empty:
        edits, caret = removal(resolution, span)
        after = apply_all(resolution, edits)
        row = _as_it_is(after, span.first)
        more, caret = split(after, Span((row,), caret.position, caret.position), helped=helped)
        return [*edits, *more], caret
    row, place = span.first, span.start
    if row.role == NOTE:
        return typed(resolution, span, "\n")
    if row.target == ORGAN_LINE:
        first = Paragraph(new_id(), ParagraphKind.PREAMBULAR, MarkedText())
        return [InsertParagraph(0, first)], Caret(first.id, 0)
    if not row.is_paragraph:
        return [], Caret(row.target, place)
    index = resolution.index(row.target)
    paragraph = resolution.paragraphs[index]
    if helped and place == len(paragraph.content):
        closing = typing_help.closing_stroke(resolution, paragraph)
        if closing is not None:
            after = apply_all(resolution, [closing])
            end = len(after.text_at(row.target))
            more, caret = split(after, Span((_as_it_is(after, row),), end, end))
            return [closing, *more], caret
        leading_out = typing_help.leading_out(resolution, paragraph)
        if leading_out:
            return leading_out, Caret(row.target, 0)
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


def copied(resolution: Resolution, span: Span) -> Fragment:
    """What is selected, with its notes."""
    first, last = span.rows[0], span.rows[-1]
    if first.is_paragraph and last.is_paragraph:
        return fragment_of(resolution, first.target, span.start, last.target, span.end)
    paragraphs: list[Paragraph] = []
    notes: dict[str, Footnote] = {}
    for row, start, end in span.pieces():
        if row.is_paragraph:
            part = fragment_of(resolution, row.target, start, row.target, end)
        else:
            part = text_fragment(resolution, row.content.slice(start, end))
        paragraphs += part.paragraphs
        notes |= {note.id: note for note in part.footnotes}
    return Fragment(tuple(paragraphs), tuple(notes.values()))


def piece(resolution: Resolution, span: Span) -> Piece:
    """What is selected as other programs take it: a number goes along where its paragraph begins in
    the selection and, if it is the only one, also ends there."""
    pieces = span.pieces()
    several = len(pieces) > 1
    return piece_of(
        resolution,
        (
            CopiedLine(
                row.role,
                row.content.slice(start, end),
                row.label if start == 0 and (several or end == len(row.content)) else "",
                row.level,
            )
            for row, start, end in pieces
        ),
    )


def pasted(resolution: Resolution, span: Span, fragment: Fragment) -> Done:
    """A fragment replaces what is selected."""
    edits, caret = removal(resolution, span)
    if not span.first.editable:
        return [], caret
    after = apply_all(resolution, edits)
    more, caret = paste(after, caret.target, caret.position, fragment)
    return [*edits, *more], caret


def with_openings_italic(fragment: Fragment, organ: str) -> Fragment:
    """Pasted plain paragraphs with their opening phrases in italics."""
    return replace(
        fragment, paragraphs=tuple(_opening_italic(p, organ) for p in fragment.paragraphs)
    )


def _opening_italic(paragraph: Paragraph, organ: str) -> Paragraph:
    found = None if paragraph.marks else opening_of(paragraph, organ or None)
    if found is None:
        return paragraph
    content = paragraph.content.with_mark(MarkKind.ITALIC, found.start, found.end)
    return replace(paragraph, content=content)


def _as_it_is(resolution: Resolution, row: Row) -> Row:
    """The row as it is in another state of the resolution."""
    if not row.editable:
        return row
    return replace(row, content=resolution.text_at(row.target))
