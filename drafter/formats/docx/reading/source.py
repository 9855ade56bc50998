"""A paragraph of a Word file before anyone has said what it is. No XML from here on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum

from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.formats.docx.reading.styles import NO_INDENTS, Indents, Style

_NO_REFERENCE = re.compile("[^\ufffc]+")


class View(StrEnum):
    """Which text to read where changes are tracked."""

    FINAL = "final"
    """All changes accepted."""
    ORIGINAL = "original"
    """All changes rejected."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """Words that someone inserted or deleted. `end` is where they end in their paragraph."""

    text: str
    author: str
    date: str
    end: int


@dataclass(slots=True)
class GrowingText:
    """The text of one paragraph so far, with what of it was changed by whom."""

    parts: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0
    hunks: list[Hunk] = field(default_factory=list)

    def add(self, text: str, kinds: frozenset[MarkKind], link: str) -> None:
        """Characters with their marks."""
        start, self.length = self.length, self.length + len(text)
        self.parts.append(text)
        self.marks += [Mark(start, self.length, kind) for kind in kinds]
        if link:
            self.marks.append(Mark(start, self.length, MarkKind.LINK, link))

    def note_change(self, text: str, author: str, date: str) -> None:
        """Words that someone inserted or deleted; neighbours by one hand are one hunk."""
        last = self.hunks[-1] if self.hunks else None
        if last is not None and last.author == author and last.end == self.length - len(text):
            self.hunks[-1] = replace(last, text=last.text + text, end=self.length)
        else:
            self.hunks.append(Hunk(text, author, date, self.length))

    def content(self) -> MarkedText:
        """The text with its marks."""
        return marked("".join(self.parts), self.marks)


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """A paragraph with its shape.

    `content` carries the marks one sees; those that come from the style of the paragraph are named
    in `style_marks` too. References to notes carry the note's key in the file ("footnote 3").
    `number` is its automatic label, "" for a bullet. `row` is set for a row of a table.
    """

    id: str
    content: MarkedText
    style: Style
    indents: Indents = NO_INDENTS
    align: str = ""
    number: str | None = None
    number_depth: int = 0
    outline: int | None = None
    row: bool = False
    hunks: tuple[Hunk, ...] = ()

    @property
    def text(self) -> str:
        """The characters, a reference being U+FFFC."""
        return self.content.text

    @property
    def relative(self) -> MarkedText:
        """The content with marks against the style: in an italic heading, italic means upright."""
        return relative_to(self.content, self.style)


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """The parts of a file as paragraphs.

    `notes` are the paragraphs of each note by its key ("footnote 3"), `signs` the marks of notes
    outside the numbered series. `head_lines` are the texts of headers, the first page's first;
    `symbols` are symbols that the file gives in hidden places. `referred` are the keys of notes that
    anything in the file refers to, in whichever view.
    """

    paragraphs: tuple[SourceParagraph, ...]
    notes: dict[str, tuple[SourceParagraph, ...]]
    signs: dict[str, str]
    head_lines: tuple[str, ...]
    symbols: tuple[str, ...]
    first_footnote: int
    language: str
    referred: frozenset[str] = frozenset()


def relative_to(content: MarkedText, style: Style) -> MarkedText:
    """The content whose marks of the style's own kinds are turned about."""
    for kind in (MarkKind.BOLD, MarkKind.ITALIC):
        if style.marks.get(kind):
            content = _inverted(content, kind)
    return content


def _inverted(content: MarkedText, kind: MarkKind) -> MarkedText:
    """The mark where it was not; references bear none either way."""
    bare = content.without_mark(kind)
    marks = list(bare.marks)
    place = 0
    for start, end in [*content.ranges(kind), (len(content.text), len(content.text))]:
        marks += [
            Mark(found.start(), found.end(), kind)
            for found in _NO_REFERENCE.finditer(content.text, place, start)
        ]
        place = end
    return marked(content.text, marks)


def in_one_line(content: MarkedText) -> MarkedText:
    """The content whose line breaks, set there for looks, are spaces; in an address they go."""
    for place in range(len(content.text) - 1, -1, -1):
        if content.text[place] == "\n":
            before = content.text[place - 1 : place]
            space = "" if not before or before in " \u00a0/-\u2011" else " "
            kinds = [m for m in content.marks if m.start <= place < m.end]
            marks = [Mark(0, 1, m.kind, m.value) for m in kinds if m.kind is not MarkKind.FOOTNOTE]
            content = content.replace(place, place + 1, marked(space, marks))
    return content


def stripped(content: MarkedText) -> MarkedText:
    """The content without white space at its ends (no-break spaces included)."""
    text = content.text
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return content.slice(start, end) if start < end else marked("")
