"""What is copied out of a draft: lines with their numbers as words, and the notes they refer to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from drafter.document.marked_text import Mark, MarkedText
from drafter.document.numbering import footnote_numbers
from drafter.document.resolution import Resolution

HEADINGS = frozenset({"title", "heading", "part", "annex", "heading-line"})
"""Roles of lines in bold."""
RIGHT_TO_LEFT = frozenset({"ar"})


@dataclass(frozen=True, slots=True)
class CopiedLine:
    """A text or a part of one. `role` is the value of a kind of paragraph, "title", "heading-line",
    "report", "organ-line", "adoption" or "note"; `label` is "" where it was not copied."""

    role: str
    content: MarkedText
    label: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class CopiedNote:
    """A note that a line refers to, with the number or sign that it has in the draft."""

    id: str
    number: str
    content: MarkedText
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines in reading order, the notes in the order of their references."""

    lines: tuple[CopiedLine, ...]
    notes: tuple[CopiedNote, ...] = ()
    language: str = "en"

    @property
    def is_right_to_left(self) -> bool:
        """Whether its language is written so."""
        return self.language in RIGHT_TO_LEFT

    @property
    def is_words_only(self) -> bool:
        """Whether it is a part of one text, to be put into another: no label, no note of its own."""
        return len(self.lines) == 1 and not self.lines[0].label and not self.notes


def piece_of(resolution: Resolution, lines: Iterable[CopiedLine]) -> Piece:
    """The lines with the notes of the resolution that they refer to."""
    taken = tuple(lines)
    numbers = footnote_numbers(resolution)
    notes = {note.id: note for note in resolution.footnotes}
    referred = dict.fromkeys(
        note_id for line in taken for _, note_id in line.content.footnote_references
    )
    return Piece(
        taken,
        tuple(
            CopiedNote(n, numbers.get(n, ""), notes[n].content, notes[n].sign)
            for n in referred
            if n in notes
        ),
        resolution.language,
    )


def runs(content: MarkedText) -> Iterable[tuple[str, list[Mark]]]:
    """The stretches of a text over which the same marks lie, with these."""
    edges = sorted({0, len(content), *(at for m in content.marks for at in (m.start, m.end))})
    for start, end in pairwise(edges):
        yield (
            content.text[start:end],
            [m for m in content.marks if m.start <= start and m.end >= end],
        )
