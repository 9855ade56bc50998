"""Pieces of text to lines: what stands on one baseline, with its italics and raised numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.formats.pdf_reading.pages import Page, Piece

_SAME_BASELINE = 2.0
_SMALL = 0.8
"""Of the size beside it: from here down a piece may be a raised number."""
_HIGHEST = 0.65
_LOWEST = 0.35
_CELL_GAP = 24.0
"""Points between two pieces from which on they are cells of a row."""
_LABEL = re.compile(r"\([a-z]{1,5}\)|(?:[a-z]|[ivx]{1,5})\.")
"""The label of a subparagraph: the gap behind it, however wide, parts no cells."""
_LINE_END_HYPHEN = "\x02"
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
     "\u202f": "\u00a0", "\u2010": "-", _LINE_END_HYPHEN: "-", "\ufffe": "-", "\ufffc": "",
     "\ufeff": "", "\u200b": "", "\x00": ""}
)  # fmt: skip
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a page. Places are points; `size` is that of most of its characters.

    `leading` is the raised sign before its words ("3", "*"), that of a note; `cells` are the places
    in `content` where a new column begins, with where they stand on the page.
    """

    content: MarkedText
    page: int
    left: float
    right: float
    y: float
    size: float
    leading: str = ""
    bold: bool = False
    italic: bool = False
    code: bool = False
    cells: tuple[tuple[int, float], ...] = ()

    @property
    def text(self) -> str:
        """The characters; raised numbers are among them, with a superscript mark."""
        return self.content.text


def lines_of(page: Page, number: int) -> list[TextLine]:
    """The lines of a page from top to bottom."""
    rows = _with_raised(_rows([replace(p, text=_cleaned(p.text)) for p in page.pieces]))
    spaced = _has_spaces(page.pieces)
    lines = [_line(row, number, spaced) for row in rows]
    return [line for line in lines if line is not None]


def _cleaned(text: str) -> str:
    return _CONTROL.sub("", text.translate(_LIGATURES))


def _has_spaces(pieces: Sequence[Piece]) -> bool:
    """Whether the file writes its spaces; some programs only leave gaps."""
    text = "".join(p.text for p in pieces)
    return text.count(" ") > len(text) / 15


@dataclass(slots=True)
class _Row:
    pieces: list[Piece]
    raised: list[Piece]
    lowered: list[Piece]

    @property
    def y(self) -> float:
        return max(self.pieces, key=lambda p: (p.size, len(p.text))).y

    @property
    def size(self) -> float:
        sizes: dict[float, int] = {}
        for piece in self.pieces:
            if piece.text.strip():
                sizes[piece.size] = sizes.get(piece.size, 0) + len(piece.text)
        return max(sizes, key=lambda s: sizes[s]) if sizes else self.pieces[0].size


def _rows(pieces: Sequence[Piece]) -> list[_Row]:
    rows: list[_Row] = []
    for piece in sorted(pieces, key=lambda p: (-p.y, p.left)):
        if rows and abs(rows[-1].pieces[0].y - piece.y) < _SAME_BASELINE:
            rows[-1].pieces.append(piece)
        else:
            rows.append(_Row([piece], [], []))
    return [row for row in rows if any(p.text.strip() for p in row.pieces)]


def _with_raised(rows: list[_Row]) -> list[_Row]:
    """The rows with raised and lowered small pieces put into the row that they belong to."""
    result: list[_Row] = []
    waiting: _Row | None = None
    for place, row in enumerate(rows):
        below = rows[place + 1] if place + 1 < len(rows) else None
        above = result[-1] if result else None
        if below is not None and _is_raised(row, below):
            below.raised = [*row.raised, *row.pieces]
        elif above is not None and waiting is None and _is_lowered(row, above):
            above.lowered += row.pieces
        else:
            result.append(row)
    return result


def _is_raised(row: _Row, below: _Row) -> bool:
    return row.size < _SMALL * below.size and row.y - below.y < _HIGHEST * below.size


def _is_lowered(row: _Row, above: _Row) -> bool:
    return row.size < _SMALL * above.size and above.y - row.y < _LOWEST * above.size


def _line(row: _Row, page: int, spaced: bool) -> TextLine | None:
    kinds = {id(p): MarkKind.SUPERSCRIPT for p in row.raised}
    kinds |= {id(p): MarkKind.SUBSCRIPT for p in row.lowered}
    pieces = sorted([*row.pieces, *row.raised, *row.lowered], key=lambda p: p.left)
    leading = ""
    first = next((p for p in pieces if p.text.strip()), None)
    if first is None:
        return None
    if kinds.get(id(first)) is MarkKind.SUPERSCRIPT and any(p.text.strip() for p in row.pieces):
        leading = first.text.strip()
        pieces = [p for p in pieces if p is not first and (p.text.strip() or p.left > first.left)]
    build = _Build(spaced, row.size)
    for piece in pieces:
        build.add(piece, kinds.get(id(piece)))
    visible = [p for p in pieces if p.text.strip()]
    if not visible:
        return None
    own = [p for p in visible if id(p) not in kinds] or visible
    return TextLine(
        build.content(),
        page,
        visible[0].left,
        visible[-1].right,
        row.y,
        row.size,
        leading,
        all(p.bold for p in own),
        all(p.italic for p in own),
        any(p.code for p in own),
        tuple(build.cells),
    )


class _Build:
    """Puts the pieces of a row together, with the spaces between them."""

    def __init__(self, spaced: bool, size: float) -> None:
        self._gap = (0.3 if spaced else 0.16) * size
        self._text = ""
        self._marks: list[Mark] = []
        self._right: float | None = None
        self.cells: list[tuple[int, float]] = []

    def add(self, piece: Piece, raised: MarkKind | None) -> None:
        text = piece.text
        if self._right is not None and text.strip():
            gap = piece.left - self._right
            if gap > self._gap and _LABEL.fullmatch(self._text.strip()):
                self._text = self._text.rstrip(" ") + "\t"
            elif gap > _CELL_GAP:
                self._text = self._text.rstrip(" ") + "\t"
                self.cells.append((len(self._text), piece.left))
            elif gap > self._gap and not self._text.endswith((" ", "\t")) and raised is None:
                self._text += " "
        if not self._text or self._text.endswith((" ", "\t")):
            text = text.lstrip(" ")
        start = len(self._text)
        self._text += re.sub(" {2,}", " ", text)
        words = len(self._text.rstrip())
        for kind, has in (
            (MarkKind.BOLD, piece.bold),
            (MarkKind.ITALIC, piece.italic),
            (raised, raised is not None),
        ):
            if has and kind is not None and words > start:
                self._marks.append(Mark(start, words, kind))
        if piece.text.strip():
            self._right = piece.right

    def content(self) -> MarkedText:
        text = self._text.rstrip(" ")
        return marked(text, _bridged(text, self._marks))


def _bridged(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks, those of the same kind that only a space parts made one."""
    result = list(marks)
    last: dict[MarkKind, Mark] = {}
    for mark in sorted(marks):
        before = last.get(mark.kind)
        if before is not None and text[before.end : mark.start] in (" ", "\u00a0"):
            result.append(Mark(before.end, mark.start, mark.kind))
        last[mark.kind] = mark
    return result
