"""Automatic numbers (`w:numPr`) as the labels that Word shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.document.labels import letter, roman
from drafter.formats.docx.names import w
from drafter.formats.docx.reading.styles import (
    NO_INDENTS,
    Indents,
    child_value,
    paragraph_format,
    twips,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 8


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    indents: Indents = NO_INDENTS
    restart: int | None = None


class Numbering:
    """Counts the numbered paragraphs of a file in the order in which they are asked for."""

    def __init__(self, root: _Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._abstract_of: dict[str, str] = {}
        self._overrides: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is None:
            return
        for element in root.findall(w("abstractNum")):
            self._abstract[element.get(w("abstractNumId")) or ""] = _levels(element)
        for element in root.findall(w("num")):
            self._num(element)

    def _num(self, element: _Element) -> None:
        number_id = element.get(w("numId")) or ""
        self._abstract_of[number_id] = child_value(element, "abstractNumId") or ""
        for override in element.findall(w("lvlOverride")):
            level = twips(override.get(w("ilvl"))) or 0
            start = twips(child_value(override, "startOverride"))
            if start is not None:
                self._overrides.setdefault(number_id, {})[level] = start

    def indents(self, number: tuple[str, int] | None) -> Indents:
        """The indentation that the level of a list gives its paragraphs."""
        level = self._level(number)
        return Indents() if level is None else level.indents

    def label(self, number: tuple[str, int] | None) -> str | None:
        """The label of the next paragraph so numbered, "" for a bullet; None when it has no number."""
        level = self._level(number)
        if number is None or level is None or level.form == "none":
            return None
        number_id, depth = number
        abstract = self._abstract_of[number_id]
        counts = self._counts.setdefault(abstract, [None] * (_DEEPEST + 1))
        override = self._overrides.get(number_id, {}).get(depth)
        if override is not None and (number_id, depth) not in self._started:
            self._started.add((number_id, depth))
            counts[depth] = override
        elif counts[depth] is None:
            counts[depth] = level.start
        else:
            counts[depth] = (counts[depth] or 0) + 1
        for deeper in range(depth + 1, _DEEPEST + 1):
            counts[deeper] = None
        if level.form == "bullet":
            return ""
        return self._shown(abstract, level, counts)

    def _shown(self, abstract: str, level: _Level, counts: list[int | None]) -> str:
        def one(found: re.Match[str]) -> str:
            place = int(found.group(1)) - 1
            at = self._abstract[abstract].get(place, _Level())
            count = counts[place]
            return _figure(at.form, at.start if count is None else count)

        return _PLACE.sub(one, level.text).strip()

    def _level(self, number: tuple[str, int] | None) -> _Level | None:
        if number is None or number[0] in ("", "0") or not 0 <= number[1] <= _DEEPEST:
            return None
        return self._abstract.get(self._abstract_of.get(number[0], ""), {}).get(number[1])


def _levels(abstract: _Element) -> dict[int, _Level]:
    result = {}
    for element in abstract.findall(w("lvl")):
        start = twips(child_value(element, "start"))
        result[twips(element.get(w("ilvl"))) or 0] = _Level(
            child_value(element, "numFmt") or "decimal",
            child_value(element, "lvlText") or "",
            1 if start is None else start,
            paragraph_format(element.find(w("pPr"))).indents,
        )
    return result


def _figure(form: str, number: int) -> str:
    if not 0 < number < 400:
        return str(number)
    match form:
        case "lowerLetter":
            return letter(number)
        case "upperLetter":
            return letter(number).upper()
        case "lowerRoman":
            return roman(number)
        case "upperRoman":
            return roman(number).upper()
        case "decimalZero":
            return f"{number:02d}"
    return str(number)
