"""The lines of a text and the shape of the page they come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_TAB = 8
_LONG = 40
_WIDEST = 130


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank.

    `text` has no space at its ends; `indent` counts columns, a tab being up to eight; `blanks` are
    the blank lines before it; `page` counts form feeds; `broken` says that something of the page's
    furniture (a running head, a page number) stood between it and the line before; `note` that it
    stands under the rule that opens the notes of a page.
    """

    text: str
    number: int
    indent: int = 0
    blanks: int = 0
    page: int = 0
    broken: bool = False
    note: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """How the lines were set: wrapped at a width, with the first line of a paragraph indented."""

    wrapped: bool
    width: int
    margins: tuple[int, ...]
    indented: bool

    def hang(self, line: Line) -> int:
        """How many columns a line stands right of the usual margin of its page."""
        margin = self.margins[line.page] if line.page < len(self.margins) else 0
        return line.indent - margin


def split_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    lines: list[Line] = []
    blanks = page = 0
    for number, raw in enumerate(text.split("\n"), 1):
        pieces = raw.split("\f")
        for place, piece in enumerate(pieces):
            if place:
                page += 1
            stripped = piece.strip()
            if not stripped:
                blanks += place == len(pieces) - 1
                continue
            lines.append(Line(stripped, number, _indent(piece), blanks, page))
            blanks = 0
    return lines


def _indent(raw: str) -> int:
    columns = 0
    for character in raw:
        if character == "\t":
            columns += _TAB - columns % _TAB
        elif character.isspace():
            columns += 1
        else:
            break
    return columns


def shape_of(lines: Sequence[Line]) -> Shape:
    """The shape of the page: wrapped when long lines are of one width and break in mid-sentence."""
    lines = [line for line in lines if not line.note]
    lengths = sorted(len(line.text) for line in lines if len(line.text) >= _LONG)
    pages = max((line.page for line in lines), default=0) + 1
    margins: list[Counter[int]] = [Counter() for _ in range(pages)]
    for line in lines:
        if len(line.text) >= _LONG:
            margins[line.page][line.indent] += 1
    usual = tuple(c.most_common(1)[0][0] if c else 0 for c in margins)
    if len(lengths) < 6:
        return Shape(False, 0, usual, False)
    width, usual_length = lengths[int(len(lengths) * 0.85)], lengths[len(lengths) // 2]
    running = sum(
        not line.text.endswith((".", ",", ";", ":", "]"))
        for line in lines
        if len(line.text) >= _LONG
    )
    one_width = width <= _WIDEST and width <= 1.25 * usual_length
    wrapped = one_width and running > 0.35 * len(lengths)
    shape = Shape(wrapped, width, usual, False)
    deeper = sum(2 <= shape.hang(line) <= 16 for line in lines if len(line.text) >= _LONG)
    return Shape(wrapped, width, usual, wrapped and deeper > 0.08 * len(lengths))
