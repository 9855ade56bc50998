"""Numbers of resolutions and decisions, past and present (RES-SYM-01 to -03).

217 A (III), 3362 (S-VII), 1002 (ES-I)   General Assembly to 1975, and its early special sessions
55/105, 60/1 A, 31/6 A and B             General Assembly from 1976; Human Rights Council
S-27/2, ES-10/24                         special and emergency special sessions
1325 (2000)                              Security Council
1503 (XLVIII), 2020/14                   Economic and Social Council to 1977 and after
1993/51                                  Commission on Human Rights
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from drafter.conventions.organs import (
    COMMISSION_ON_HUMAN_RIGHTS,
    ECONOMIC_AND_SOCIAL_COUNCIL,
    GENERAL_ASSEMBLY,
    HUMAN_RIGHTS_COUNCIL,
    SECURITY_COUNCIL,
)
from drafter.conventions.typography import fold

NumberForm = Literal["roman", "session", "year first", "year in brackets"]
SessionKind = Literal["regular", "special", "emergency special"]

_PARTS = r"[A-Z](?:(?:, [A-Z])*(?: and | to |-)[A-Z])?(?![\w])"
NUMBER_PATTERN = (
    r"(?:"
    rf"(?P<rn>\d{{1,4}})(?: ?(?P<rp>{_PARTS}|[A-Z](?=\()))? ?\((?P<rk>S-|ES-)?(?P<rs>[IVXL]+)\)"
    r"|(?P<yn>\d{1,4}) ?\((?P<yy>(?:19|20)\d\d)\)"
    rf"|(?P<sk>S-|ES-)?(?P<ss>\d{{1,4}})/(?P<sn>\d{{1,4}})(?![\d/])(?: ?(?P<sp>{_PARTS}))?"
    r")"
)
_NUMBER = re.compile(NUMBER_PATTERN)
_FIND = re.compile(rf"(?<![\w/.(-]){NUMBER_PATTERN}(?![\w/])")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_FIRST_SLASHED_GA_SESSION = 31
_FIRST_YEAR = 1946


@dataclass(frozen=True, slots=True)
class ResolutionNumber:
    """A number of a resolution or decision.

    ``text`` is the canonical spelling, for keys and display; ``session`` is None where the number
    has a year, and the reverse. ``parts`` are the letters of a composite resolution ("A", or "A",
    "B"; a range "A to E" gives all five).
    """

    text: str
    form: NumberForm
    number: int
    session: int | None
    session_kind: SessionKind
    year: int | None
    parts: tuple[str, ...]

    @property
    def without_parts(self) -> str:
        """The number of the whole resolution: "60/1" of "60/1 A"."""
        return _spell(self.form, self.number, self.session, self.session_kind, self.year, "")


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number with its place in a text; ``is_standard`` tells whether it is spelt as canonical."""

    start: int
    end: int
    text: str
    value: ResolutionNumber

    @property
    def is_standard(self) -> bool:
        """Whether spaces and letters stand as they should ("1325(2000)" does not)."""
        return fold(self.text) == self.value.text


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral: "XLVIII" is 48."""
    total = 0
    for character, following in zip(numeral, numeral[1:] + " ", strict=True):
        value = _ROMAN[character]
        total += -value if _ROMAN.get(following, 0) > value else value
    return total


def roman_numeral(value: int) -> str:
    """The Roman numeral of a value from 1 to 399."""
    signs = (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
    )
    out = ""
    for size, sign in (*signs, (1, "I")):
        while value >= size:
            out += sign
            value -= size
    return out


def _letters(parts: str | None) -> tuple[str, ...]:
    if not parts:
        return ()
    if " to " in parts or re.fullmatch("[A-Z]-[A-Z]", parts):
        first, last = parts[0], parts[-1]
        return tuple(chr(code) for code in range(ord(first), ord(last) + 1))
    return tuple(re.findall("[A-Z]", parts))


def _spell(
    form: NumberForm,
    number: int,
    session: int | None,
    kind: SessionKind,
    year: int | None,
    parts: str,
) -> str:
    prefix = {"regular": "", "special": "S-", "emergency special": "ES-"}[kind]
    tail = f" {parts}" if parts else ""
    if form == "roman":
        return f"{number}{tail} ({prefix}{roman_numeral(session or 0)})"
    if form == "year in brackets":
        return f"{number} ({year})"
    return f"{prefix}{session if session is not None else year}/{number}{tail}"


def number_from_match(match: re.Match[str]) -> ResolutionNumber:
    """The value of a match of NUMBER_PATTERN."""
    kinds: dict[str | None, SessionKind] = {"S-": "special", "ES-": "emergency special"}
    session: int | None = None
    year: int | None = None
    kind: SessionKind = "regular"
    form: NumberForm
    if match["rn"]:
        form, number, parts = "roman", int(match["rn"]), match["rp"]
        session, kind = roman_value(match["rs"]), kinds.get(match["rk"], "regular")
    elif match["yn"]:
        form, number, parts, year = "year in brackets", int(match["yn"]), None, int(match["yy"])
    else:
        number, parts, kind = int(match["sn"]), match["sp"], kinds.get(match["sk"], "regular")
        first = int(match["ss"])
        if first >= _FIRST_YEAR and kind == "regular":
            form, year = "year first", first
        else:
            form, session = "session", first
    text = _spell(form, number, session, kind, year, parts or "")
    return ResolutionNumber(text, form, number, session, kind, year, _letters(parts))


def parse_resolution_number(text: str) -> ResolutionNumber | None:
    """The number that the whole text is ("60/1 A"; tolerant of missing spaces), else None."""
    match = _NUMBER.fullmatch(fold(text).strip())
    return number_from_match(match) if match else None


def find_resolution_numbers(text: str) -> list[FoundNumber]:
    """Everything in a text that has the form of a resolution number, in order.

    Forms alone decide: "2023/24" may be a financial year, and dates of sources may look so too;
    see citations.find_citations for those that are cited as resolutions.
    """
    return [
        FoundNumber(m.start(), m.end(), text[m.start() : m.end()], number_from_match(m))
        for m in _FIND.finditer(fold(text))
    ]


def possible_organs(number: ResolutionNumber) -> tuple[str, ...]:
    """The ids of the organs that number their resolutions so, the likeliest first (RES-SYM-01)."""
    if number.form == "year in brackets":
        return (SECURITY_COUNCIL,)
    if number.form == "year first":
        year = number.year or 0
        if year <= 2005 and year >= 1978:
            return (ECONOMIC_AND_SOCIAL_COUNCIL, COMMISSION_ON_HUMAN_RIGHTS)
        return (ECONOMIC_AND_SOCIAL_COUNCIL,)
    if number.session_kind == "emergency special":
        return (GENERAL_ASSEMBLY,)
    if number.form == "roman":
        if number.session_kind == "special" or (number.session or 0) <= 30:
            return (GENERAL_ASSEMBLY, ECONOMIC_AND_SOCIAL_COUNCIL, COMMISSION_ON_HUMAN_RIGHTS)
        return (ECONOMIC_AND_SOCIAL_COUNCIL, COMMISSION_ON_HUMAN_RIGHTS)
    if number.session_kind == "special":
        return (HUMAN_RIGHTS_COUNCIL, GENERAL_ASSEMBLY)
    if (number.session or 0) < _FIRST_SLASHED_GA_SESSION:
        return (HUMAN_RIGHTS_COUNCIL,)
    return (GENERAL_ASSEMBLY, HUMAN_RIGHTS_COUNCIL)
