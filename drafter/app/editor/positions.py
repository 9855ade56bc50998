"""Positions in the model against positions in Qt: the only place that knows the difference.

The model counts characters (Python string indices); a footnote reference is one U+FFFC. Qt counts
UTF-16 units and the screen shows a reference as its number, which may have several digits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText

_WIDE = re.compile("[\ufffc\U00010000-\U0010ffff]")
_UNSHOWABLE = re.compile("[\x00\n\r\u2029\ufdd0\ufdd1\ud800-\udfff]")
_LINE_SEPARATOR = "\u2028"
MISSING_NUMBER = "?"
"""Shown for a reference to a note that is not there."""


class ShownText:
    """A text as the screen shows it, with the way back.

    `numbers` are what the references show, in their order. `text` is what stands in Qt's block:
    line feeds are line separators there, characters that Qt reserves are U+FFFD, each still one
    position wide.
    """

    __slots__ = ("_ends", "_model", "_shifts", "_starts", "content", "numbers", "text")

    def __init__(self, content: MarkedText, numbers: Sequence[str] = ()) -> None:
        self.content = content
        self.numbers = tuple(numbers)
        self._model: list[int] = []  # index of each character that is not one unit wide
        self._starts: list[int] = []  # where it begins in Qt, and where it ends
        self._ends: list[int] = []
        self._shifts: list[int] = []  # how much further on Qt is after it
        source = content.text
        if not source.isascii() and _WIDE.search(source):
            source = self._measured(source)
        if _UNSHOWABLE.search(source):
            source = _UNSHOWABLE.sub(_shown_character, source)
        self.text = source

    def _measured(self, source: str) -> str:
        parts: list[str] = []
        shift = last = 0
        numbers = iter(self.numbers)
        for match in _WIDE.finditer(source):
            index = match.start()
            character = match.group()
            if character == FOOTNOTE_CHARACTER:
                character = next(numbers, MISSING_NUMBER) or MISSING_NUMBER
            width = len(character.encode("utf-16-le")) // 2
            self._model.append(index)
            self._starts.append(index + shift)
            self._ends.append(index + shift + width)
            shift += width - 1
            self._shifts.append(shift)
            parts += (source[last:index], character)
            last = index + 1
        parts.append(source[last:])
        return "".join(parts)

    @property
    def length(self) -> int:
        """The length in Qt's units."""
        return self.to_qt(len(self.content.text))

    def to_qt(self, index: int) -> int:
        """The Qt position, counted from the start of the block, of a position in the model."""
        if not self._model:
            return index
        wide_before = bisect_right(self._model, index - 1)
        return index + (self._shifts[wide_before - 1] if wide_before else 0)

    def to_model(self, position: int, *, after: bool = False) -> int:
        """The position in the model of a Qt position.

        Inside a number or a surrogate pair it is the position before it, or `after` it.
        """
        if not self._model:
            return position
        place = bisect_right(self._starts, position) - 1
        if place < 0:
            return position
        if position >= self._ends[place]:
            return position - self._shifts[place]
        if position == self._starts[place]:
            return self._model[place]
        return self._model[place] + (1 if after else 0)

    def is_inside(self, position: int) -> bool:
        """Whether a Qt position lies within a number or a surrogate pair, where no caret may be."""
        place = bisect_right(self._starts, position) - 1
        return place >= 0 and self._starts[place] < position < self._ends[place]


def _shown_character(match: re.Match[str]) -> str:
    return _LINE_SEPARATOR if match.group() == "\n" else "\ufffd"


def from_qt_text(text: str) -> str:
    """Text out of Qt as the model writes it: paragraph and line separators are line feeds."""
    return text.replace("\u2029", "\n").replace(_LINE_SEPARATOR, "\n").replace("\r\n", "\n")
