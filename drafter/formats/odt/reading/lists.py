"""Automatic numbers of lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.document.labels import letter, roman
from drafter.formats.odt.names import q, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_LEVELS = 10
_MOST_NUMBER = 390


@dataclass(frozen=True, slots=True)
class Level:
    """The form of the numbers at a level of a list: `form` is "1", "a", "A", "i", "I" or ""."""

    form: str
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown_levels: int = 1
    pattern: str = ""
    bullet: bool = False


class ListStyles:
    """The levels of every list style by its name."""

    def __init__(self, roots: Iterable[_Element]) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        for root in roots:
            for style in root.iter(q("text:list-style")):
                levels = {}
                for element in style:
                    number = whole(element.get(q("text:level")), 0)
                    levels[number] = _level(element)
                self._levels[style.get(q("style:name")) or ""] = levels

    def level(self, style: str, depth: int) -> Level:
        """The form at a depth from 0; a list of unknown style has bullets."""
        return self._levels.get(style, {}).get(depth + 1, Level("", bullet=True))


def _level(element: _Element) -> Level:
    bullet = element.tag != q("text:list-level-style-number")
    return Level(
        element.get(q("style:num-format")) or "",
        element.get(q("style:num-prefix")) or "",
        element.get(q("style:num-suffix")) or "",
        whole(element.get(q("text:start-value")), 1),
        whole(element.get(q("text:display-levels")), 1),
        element.get(q("loext:num-list-format")) or "",
        bullet,
    )


class Numbers:
    """Counts the entries of the lists of a text."""

    def __init__(self, styles: ListStyles) -> None:
        self._styles = styles
        self._by_list: dict[str, list[int]] = {}
        self._last_of_style: dict[str, str] = {}
        self._unnamed = 0

    def open(self, element: _Element, style: str) -> str:
        """The name under which the entries of an outermost list are counted."""
        name = element.get(q("xml:id")) or ""
        goes_on = element.get(q("text:continue-list")) or ""
        if not goes_on and element.get(q("text:continue-numbering")) == "true":
            goes_on = self._last_of_style.get(style, "")
        if not name:
            self._unnamed += 1
            name = f"#{self._unnamed}"
        if goes_on in self._by_list:
            self._by_list[name] = self._by_list[goes_on]
        else:
            self._by_list[name] = [0] * _MOST_LEVELS
        self._last_of_style[style] = name
        return name

    def label(self, name: str, style: str, depth: int, start: str | None) -> str:
        """The label of the next entry, "" for a bullet."""
        depth = min(depth, _MOST_LEVELS - 1)
        counts = self._by_list.setdefault(name, [0] * _MOST_LEVELS)
        level = self._styles.level(style, depth)
        given = whole(start, -1)
        first = counts[depth] or level.start - 1
        counts[depth] = given if given >= 0 else first + 1
        counts[depth + 1 :] = [0] * (_MOST_LEVELS - depth - 1)
        if level.bullet or not level.form:
            return ""
        if level.pattern:
            return re.sub(
                r"%(\d{1,2})%", lambda m: self._number(style, int(m[1]) - 1, counts), level.pattern
            ).strip()
        first_shown = max(depth - level.shown_levels + 1, 0)
        numbers = [self._number(style, n, counts) for n in range(first_shown, depth + 1)]
        return f"{level.prefix}{'.'.join(n for n in numbers if n)}{level.suffix}".strip()

    def _number(self, style: str, depth: int, counts: list[int]) -> str:
        if not 0 <= depth < _MOST_LEVELS:
            return ""
        level = self._styles.level(style, depth)
        return _shown(level.form, counts[depth] or level.start)


def _shown(form: str, number: int) -> str:
    if form in ("a", "A", "i", "I") and not 0 < number < _MOST_NUMBER:
        return str(number)
    match form:
        case "a":
            return letter(number)
        case "A":
            return letter(number).upper()
        case "i":
            return roman(number)
        case "I":
            return roman(number).upper()
        case "":
            return ""
    return str(number)
