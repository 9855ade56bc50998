"""A paragraph of a resolution, and a footnote."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.document.labels import LabelStyle
from drafter.document.marked_text import Mark, MarkedText


class ParagraphKind(StrEnum):
    """What a paragraph is. Its number, indentation and rules follow from this and its level."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    """Numbered 1, 2, 3; in an annex or declaration any paragraph numbered like that."""
    SUBPARAGRAPH = "subparagraph"
    """Belongs to the nearest paragraph above of a lower level; level 1 is (a), 2 is (i)."""
    HEADING = "heading"
    TEXT = "text"
    """Unnumbered text: a closing line, a declaration, a table row with tabs between its cells."""
    PART = "part"
    """The letter that opens a part of a composite resolution ("A"); numbering begins anew."""
    ORGAN_LINE = "organ-line"
    """The line "The General Assembly," that opens a further part; the first is the resolution's own."""
    ANNEX = "annex"
    """The heading that opens an annex; the adoption line stands before the first one."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. Its label is computed (see `numbering`), never stored.

    `id` is eight hexadecimal digits below 80000000 (Word's `w14:paraId`) and survives edits, moves
    and saving. `level` is 0 for paragraphs of the resolution, 1 to 4 for subparagraphs; for a
    heading it is its depth from 0. `source_label` is the number that was typed in the file.
    `label_style` and `restart` are set only where the numbering departs from the usual.
    """

    id: str
    kind: ParagraphKind
    content: MarkedText
    level: int = 0
    source_label: str | None = None
    label_style: LabelStyle | None = None
    restart: int | None = None

    @property
    def text(self) -> str:
        """The characters, a footnote reference being one U+FFFC."""
        return self.content.text

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks over the text, in canonical order."""
        return self.content.marks


@dataclass(frozen=True, slots=True)
class Footnote:
    """The text of a note. Its number follows from the order of the references.

    Several paragraphs of a note are separated by a line feed. `sign` is the mark of a note outside
    the numbered series ("*"), empty for numbered ones.
    """

    id: str
    content: MarkedText
    source_label: str | None = None
    sign: str = ""

    @property
    def text(self) -> str:
        """The characters of the note."""
        return self.content.text
