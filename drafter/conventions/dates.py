"""Dates in running text: "4 December 2000", day month year (RES-DATE-01), and the wrong ways to write one.

Positions are indices into the text that was given. Texts may use no-break spaces; footnote marks may
stand in the middle.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from drafter.conventions.typography import NO_BREAK_SPACE, fold

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

_ABBREVIATED = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
_FULL = "|".join(MONTHS)
_ANY_MONTH = rf"(?:{_FULL}|Sept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b\.?"
_DAY = r"0?[1-9]|[12]\d|3\d"
_YEAR = r"1[89]\d\d|20\d\d|21\d\d"

_DATE = re.compile(
    rf"(?=[\dJFMASOND])(?:(?<![\w/.,–-])(?<!\d )(?P<d1>{_DAY})(?P<s1>st|nd|rd|th)?(?: of)?(?P<g1> ?)(?P<m1>{_ANY_MONTH})"
    rf"(?P<c1>,)?(?P<h1> ?)(?P<y1>{_YEAR})(?!\d)"
    rf"|\b(?P<m2>{_ANY_MONTH}) (?P<d2>{_DAY})(?P<s2>st|nd|rd|th)?(?P<c2>,)? (?P<y2>{_YEAR})(?!\d)"
    rf"|(?<![\w/.])(?P<d3>\d{{1,2}})(?P<p3>[/.])(?P<m3>\d{{1,2}})(?P=p3)(?P<y3>{_YEAR}|\d\d)(?![\w/])"
    rf"|(?<![\w/-])(?P<y4>{_YEAR})-(?P<m4>\d\d)-(?P<d4>\d\d)(?![\w/-]))"
)
_MONTH_YEAR = re.compile(rf"\b(?P<m>{_ANY_MONTH}) (?P<y>{_YEAR})(?!\d)")
_RANGE = re.compile(
    rf"(?<![\w/.])(?P<from>from )?(?P<d1>{_DAY})(?: (?P<m1>{_FULL}))?(?: (?P<y1>{_YEAR}))?"
    rf"(?P<join> to | and | ?[–-] ?)(?P<d2>{_DAY}) (?P<m2>{_FULL}) (?P<y2>{_YEAR})(?!\d)"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A full date in a text.

    ``date`` is None where no such day exists (31 April). ``problems`` names what is not in United
    Nations style: "month first", "ordinal", "abbreviated month", "leading zero", "comma", "figures",
    "no space", "of", "no such day".
    """

    start: int
    end: int
    text: str
    day: int
    month: int
    year: int
    problems: tuple[str, ...] = ()

    @property
    def date(self) -> dt.date | None:
        """The day, or None where the calendar has none such."""
        return _day(self.year, self.month, self.day)

    @property
    def is_standard(self) -> bool:
        """Whether it is written day, month in full, year, and is a day of the calendar."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """Two days named together: "from 28 to 30 July 2025", "18 and 19 October 2022", "5-13 May 1994".

    ``joined_by`` is "to", "and", an en dash or a hyphen. ``has_from`` tells whether "from" stands
    before it (with a dash, that is an error: RES-DATE-03).
    """

    start: int
    end: int
    text: str
    first: dt.date
    last: dt.date
    joined_by: str
    has_from: bool


@dataclass(frozen=True, slots=True)
class FoundMonth:
    """A month and a year without a day: "September 2023"."""

    start: int
    end: int
    text: str
    month: int
    year: int


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_number(name: str) -> int | None:
    """The number of a month from its name, in full or abbreviated, in any case."""
    plain = name.rstrip(".").lower()
    if plain in _ABBREVIATED:
        return _ABBREVIATED[plain]
    for number, month in enumerate(MONTHS, 1):
        if month.lower() == plain:
            return number
    return None


def format_date(date: dt.date, *, no_break: bool = True) -> str:
    """The date in United Nations style, "4 December 2000", by default with a no-break space
    between day and month (RES-TYPO-06)."""
    space = NO_BREAK_SPACE if no_break else " "
    return f"{date.day}{space}{MONTHS[date.month - 1]} {date.year}"


def _named(match: re.Match[str], which: str) -> tuple[int, int, int, list[str]]:
    name = match[f"m{which}"]
    day_text = match[f"d{which}"]
    problems = ["month first"] if which == "2" else []
    if match[f"s{which}"]:
        problems.append("ordinal")
    if day_text.startswith("0"):
        problems.append("leading zero")
    if name.rstrip(".") not in MONTHS or name.endswith("."):
        problems.append("abbreviated month")
    if match[f"c{which}"]:
        problems.append("comma")
    if which == "1":
        if not (match["g1"] and match["h1"]):
            problems.append("no space")
        if " of" in match[0]:
            problems.append("of")
    month = month_number(name)
    assert month is not None  # noqa: S101 - the pattern admits months only
    return int(match[f"y{which}"]), month, int(day_text), problems


def find_dates(text: str) -> list[FoundDate]:
    """All full dates of a text in order, standard or not."""
    found: list[FoundDate] = []
    for match in _DATE.finditer(fold(text)):
        if match["m1"]:
            year, month, day, problems = _named(match, "1")
        elif match["m2"]:
            year, month, day, problems = _named(match, "2")
        else:
            which = "3" if match["m3"] else "4"
            day, month = int(match[f"d{which}"]), int(match[f"m{which}"])
            year = int(match[f"y{which}"])
            if not (1 <= day <= 31 and 1 <= month <= 31):
                continue
            if month > 12:
                day, month = month, day
            if month > 12:
                continue
            if year < 100:
                year += 2000 if year < 50 else 1900
            problems = ["figures"]
        if _day(year, month, day) is None:
            problems.append("no such day")
        start, end = match.span()
        found.append(FoundDate(start, end, text[start:end], day, month, year, tuple(problems)))
    return found


def parse_date(text: str) -> dt.date | None:
    """The day that the whole text names, in any of the forms of :func:`find_dates`, else None."""
    stripped = text.strip()
    dates = find_dates(stripped)
    if len(dates) == 1 and dates[0].start == 0 and dates[0].end == len(stripped):
        return dates[0].date
    return None


def find_periods(text: str) -> list[FoundPeriod]:
    """All pairs of days that share a month or a year, in order; impossible days are left out."""
    found: list[FoundPeriod] = []
    for match in _RANGE.finditer(fold(text)):
        last_month = MONTHS.index(match["m2"]) + 1
        first_month = MONTHS.index(match["m1"]) + 1 if match["m1"] else last_month
        last_year = int(match["y2"])
        first_year = int(match["y1"]) if match["y1"] else last_year
        first = _day(first_year, first_month, int(match["d1"]))
        last = _day(last_year, last_month, int(match["d2"]))
        if first is None or last is None:
            continue
        start, end = match.span()
        found.append(
            FoundPeriod(
                start, end, text[start:end], first, last,
                match["join"].strip(), match["from"] is not None,
            )
        )  # fmt: skip
    return found


def find_months(text: str) -> list[FoundMonth]:
    """All mentions of a month with its year, those inside a full date included."""
    found: list[FoundMonth] = []
    for match in _MONTH_YEAR.finditer(fold(text)):
        month = month_number(match["m"])
        if month is not None:
            start, end = match.span()
            found.append(FoundMonth(start, end, text[start:end], month, int(match["y"])))
    return found
