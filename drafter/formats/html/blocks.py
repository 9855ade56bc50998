"""The paragraphs as blocks: headings in order, labels as text, tables as tables."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.formats.html.markup import element, escape

_FIRST, _DEEPEST = 2, 6
"""Headings of the text go from h2, below the title, to h6."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with its label and its text as markup."""

    paragraph: Paragraph
    label: str
    inside: str
    gone: bool = False


class Outline:
    """Gives each heading its level, so that none is skipped on the way down."""

    def __init__(self) -> None:
        self._below = _FIRST
        self._last = _FIRST - 1

    def level(self, paragraph: Paragraph) -> int:
        """From 2 to 6."""
        if paragraph.kind in (ParagraphKind.PART, ParagraphKind.ANNEX):
            self._below = _FIRST + 1
            self._last = _FIRST
            return _FIRST
        wanted = min(self._below + paragraph.level, self._last + 1, _DEEPEST)
        self._last = wanted
        return wanted


def markup_of(blocks: list[Block]) -> str:
    """The blocks one under the other, rows of cells as tables."""
    outline = Outline()
    pieces: list[str] = []
    rows: list[Block] = []
    for block in blocks:
        if _is_row(block):
            rows.append(block)
            continue
        pieces += _table(rows)
        rows = []
        pieces.append(_block(block, outline))
    return "\n".join([*pieces, *_table(rows)])


def _is_row(block: Block) -> bool:
    """Only text as it stands: a tab that came or went is no edge of a cell."""
    paragraph = block.paragraph
    changed = "<ins" in block.inside or "<del" in block.inside
    return paragraph.kind is ParagraphKind.TEXT and "\t" in block.inside and not changed


def _table(rows: list[Block]) -> list[str]:
    if not rows:
        return []
    inside = "\n".join(
        element("tr", "".join(element("td", cell) for cell in row.inside.split("\t")))
        for row in rows
    )
    return [element("table", f"\n{inside}\n")]


def _block(block: Block, outline: Outline) -> str:
    paragraph = block.paragraph
    kind = paragraph.kind
    label = element("span", escape(block.label), class_="label") + " " if block.label else ""
    name = None if block.gone else f"p-{paragraph.id}"
    inside = label + block.inside
    if kind in (ParagraphKind.HEADING, ParagraphKind.PART, ParagraphKind.ANNEX):
        return element(f"h{outline.level(paragraph)}", inside, id=name)
    classes = f"{kind} tabbed" if "\t" in block.inside else str(kind)
    style = None
    if kind is ParagraphKind.SUBPARAGRAPH:
        style = f"--level: {min(max(paragraph.level, 1), 4)}"
    return element("p", inside, id=name, class_=classes, style=style)
