"""A paragraph as it grows, and what becomes of it when its end was inserted or deleted."""

from __future__ import annotations

from dataclasses import dataclass, field

from drafter.formats.docx.reading.source import GrowingText, SourceParagraph
from drafter.formats.odt.reading.styles import Look


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph is apart from its words."""

    look: Look = field(default_factory=Look)
    id: str = ""
    number: str | None = None
    depth: int = 0
    outline: int | None = None


@dataclass(slots=True, kw_only=True)
class Growing(GrowingText):
    """A paragraph as it grows. Where two have become one, that with words says its shape."""

    shape: Shape
    after_space: bool = True

    def goes_on_as(self, shape: Shape) -> None:
        """The end of the paragraph is gone: what follows is of that shape."""
        if not self.length:
            self.shape = shape

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
