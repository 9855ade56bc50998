"""A paragraph as it grows, and what becomes of it when its end was inserted or deleted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.formats.docx.reading.source import Hunk, SourceParagraph
from drafter.formats.odt.reading.styles import Look


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph is apart from its words."""

    look: Look = field(default_factory=Look)
    id: str = ""
    number: str | None = None
    depth: int = 0
    outline: int | None = None


@dataclass
class Growing:
    """The text of one paragraph so far. Where two have become one, that with words says its shape."""

    shape: Shape
    parts: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0
    hunks: list[Hunk] = field(default_factory=list)
    after_space: bool = True

    def goes_on_as(self, shape: Shape) -> None:
        """The end of the paragraph is gone: what follows is of that shape."""
        if not self.length:
            self.shape = shape

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

    def finished(self, key: str) -> SourceParagraph:
        """The paragraph under its key in the file."""
        shape, look = self.shape, self.shape.look
        return SourceParagraph(
            key,
            self.content(),
            look.style,
            look.indents,
            look.align,
            shape.number,
            shape.depth,
            shape.outline,
            hunks=tuple(self.hunks),
        )
