"""A piece as plain text: numbers before the paragraphs, numbers of notes in brackets."""

from __future__ import annotations

from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind
from drafter.formats.copied.piece import Piece, runs


def as_text(piece: Piece) -> str:
    """A line a paragraph, below them the notes; of words out of one text only the words."""
    numbers = {} if piece.is_words_only else {n.id: n.number for n in piece.notes}
    lines = [
        f"{line.label} {_words(line.content, numbers)}"
        if line.label
        else _words(line.content, numbers)
        for line in piece.lines
    ]
    notes = [f"[{n.number}] {_words(n.content, {})}" for n in piece.notes]
    return "\n".join([*lines, *(["", *notes] if notes else [])])


def _words(content: MarkedText, numbers: dict[str, str]) -> str:
    out = []
    for text, marks in runs(content):
        if text == FOOTNOTE_CHARACTER:
            number = next((numbers.get(m.value) for m in marks if m.kind is MarkKind.FOOTNOTE), "")
            out.append(f"[{number}]" if number else "")
        else:
            out.append(text)
    return "".join(out)
