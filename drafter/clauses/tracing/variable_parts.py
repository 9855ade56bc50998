"""What changes in a text from session to session and leaves its language as agreed.

Numbers of resolutions, symbols, dates, ordinals (of sessions, meetings, anniversaries), years and figures,
found by the conventions' own finders.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from drafter.conventions.dates import find_dates, find_months, find_periods
from drafter.conventions.numbers import find_resolution_numbers
from drafter.conventions.ordinals import find_ordinals
from drafter.conventions.symbols import find_symbols
from drafter.conventions.typography import fold


class VariableKind(StrEnum):
    """What a variable part is."""

    SYMBOL = "symbol"
    RESOLUTION = "resolution"
    DATE = "date"
    ORDINAL = "ordinal"
    YEAR = "year"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class VariablePart:
    """A part and its place; indices of the text it was found in."""

    start: int
    end: int
    kind: VariableKind


_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "two|three|four|five|six|seven|eight|nine"
_FIGURE = re.compile(
    r"(?=[\dtfsen])(?:(?<![\w/.-])\d[\d,. ]*(?<=\d)(?![\w/])"
    rf"|(?<!\w)(?:(?:{_TENS})(?:-(?:one|{_UNITS}))?|{_UNITS}|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen)\b)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_MONTH = re.compile(
    r"(?<![\w/.-])\d{1,2}(?: (?:and|to|or|-|\u2013) \d{1,2})? (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FIGURE_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b")
_ORDINAL_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "teenth", "tieth"),
)


def variable_parts(text: str) -> list[VariablePart]:
    """The variable parts in order; where two finders see the same place, the longer one is kept."""
    plain = fold(text)
    small = plain.lower() if len(plain.lower()) == len(plain) else plain
    found: list[VariablePart] = []
    has_digits = any(character.isdigit() for character in plain)
    if has_digits:
        found += _with_digits(plain)
    if any(word in small for word in _ORDINAL_WORDS) or (
        has_digits and _FIGURE_ORDINAL.search(plain)
    ):
        found += [VariablePart(o.start, o.end, VariableKind.ORDINAL) for o in find_ordinals(plain)]
    for match in _FIGURE.finditer(small):
        is_year = _YEAR.fullmatch(match.group()) is not None
        kind = VariableKind.YEAR if is_year else VariableKind.FIGURE
        found.append(VariablePart(match.start(), match.end(), kind))
    return _apart(found)


def _with_digits(plain: str) -> list[VariablePart]:
    found: list[VariablePart] = []
    if "/" in plain:
        found += [VariablePart(s.start, s.end, VariableKind.SYMBOL) for s in find_symbols(plain)]
    if "/" in plain or "(" in plain:
        found += [
            VariablePart(n.start, n.end, VariableKind.RESOLUTION)
            for n in find_resolution_numbers(plain)
        ]
    if any(month in plain for month in _MONTHS):
        for finder in (find_dates, find_periods, find_months):
            found += [VariablePart(d.start, d.end, VariableKind.DATE) for d in finder(plain)]
        found += [VariablePart(*m.span(), VariableKind.DATE) for m in _DAY_MONTH.finditer(plain)]
    return found


def _apart(found: list[VariablePart]) -> list[VariablePart]:
    """Without overlaps: the longest of those that touch the same characters, in order."""
    kept: list[VariablePart] = []
    for part in sorted(found, key=lambda part: (part.start, -part.end)):
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
        elif part.end - part.start > kept[-1].end - kept[-1].start:
            kept[-1] = part
    return kept
