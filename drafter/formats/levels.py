"""Levels of subparagraphs from their labels, what is open above them, and their indentation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.document.labels import LabelStyle, possible_readings

_DEEPEST = 4
_ROMANS = (LabelStyle.ROMAN, LabelStyle.PLAIN_ROMAN)


@dataclass(slots=True)
class _Open:
    style: LabelStyle
    number: int
    left: int


class Levels:
    """Follows the lists under one paragraph. `left` is the indentation in twips, 0 if unknown."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._closed: dict[int, _Open] = {}

    def clear(self) -> None:
        """A paragraph of the resolution begins: no list is open."""
        self._open.clear()
        self._closed.clear()

    def level(self, label: str, left: int, following: Sequence[str]) -> int:
        """The level, from 1, of the next labelled subparagraph; `following` are the labels after it."""
        label = label.replace(")", ".") if not label.startswith("(") else label
        readings = possible_readings(label)
        resumed = self._resumed(readings, following)
        if resumed is not None:
            return resumed
        going_on = self._going_on(readings, left, following)
        if going_on is not None:
            return going_on
        starts = [style for style, number in readings if number == 1]
        if starts:
            return self._start(self._chosen(starts, following), 1, left)
        for depth in range(len(self._open) - 1, -1, -1):
            number = next((n for s, n in readings if s is self._open[depth].style), 0)
            if number:
                return self._keep(depth, number)
        style, number = readings[0] if readings else (LabelStyle.NONE, 0)
        return self._start(style, number, left)

    def bullet(self, depth: int) -> int:
        """The level of an entry without a number in a list of that depth (from 0)."""
        return min(depth + 1, _DEEPEST)

    def _resumed(
        self, readings: list[tuple[LabelStyle, int]], following: Sequence[str]
    ) -> int | None:
        """Letters that run on below the next paragraph: (i) (a) (b) (ii) (c)."""
        entry = self._closed.get(len(self._open))
        if entry is None or (entry.style, entry.number + 1) not in readings:
            return None
        begins = any(number == 1 for _, number in readings)
        after = possible_readings(following[0]) if following else []
        if begins and (entry.style, entry.number + 2) not in after:
            return None
        if any((held.style, held.number + 1) in readings for held in self._open) and not begins:
            return None
        self._open.append(_Open(entry.style, entry.number + 1, entry.left))
        del self._closed[len(self._open) - 1]
        return len(self._open)

    def _going_on(
        self, readings: list[tuple[LabelStyle, int]], left: int, following: Sequence[str]
    ) -> int | None:
        fitting = [
            depth
            for depth, entry in enumerate(self._open)
            if (entry.style, entry.number + 1) in readings
        ]
        if not fitting:
            return None
        depth = fitting[-1]
        entry = self._open[depth]
        first = [style for style, number in readings if number == 1]
        if first and self._is_new_list(entry, first[0], left, following):
            return None
        return self._keep(depth, entry.number + 1)

    def _is_new_list(
        self, entry: _Open, style: LabelStyle, left: int, following: Sequence[str]
    ) -> bool:
        """After (h), is "(i)" the next letter or the first of a list below?"""
        for label in following:
            after = possible_readings(label)
            if (style, 2) in after:
                return True
            if (entry.style, entry.number + 2) in after:
                return False
        return bool(left and entry.left and left > entry.left + 100)

    def _chosen(self, starts: Sequence[LabelStyle], following: Sequence[str]) -> LabelStyle:
        """ "(i)" opens a list of numerals unless the next label is "(j)"."""
        for style in starts:
            if any((style, 2) in possible_readings(label) for label in following[:1]):
                return style
        return next((style for style in starts if style in _ROMANS), starts[0])

    def _start(self, style: LabelStyle, number: int, left: int) -> int:
        for depth, entry in enumerate(self._open):
            if entry.style is style:
                return self._keep(depth, number)
        if len(self._open) == _DEEPEST:
            self._open.pop()
        self._open.append(_Open(style, number, left))
        return len(self._open)

    def _keep(self, depth: int, number: int) -> int:
        self._open[depth].number = number
        for deeper in range(depth + 1, len(self._open)):
            self._closed[deeper] = self._open[deeper]
        del self._open[depth + 1 :]
        return depth + 1
