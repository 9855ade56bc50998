"""Words that move with the session: ordinals of sessions and anniversaries, years, symbols."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.conventions.citations import find_citations
from drafter.conventions.dates import find_dates, find_months, find_periods
from drafter.conventions.mentions import find_anniversaries, find_sessions
from drafter.conventions.symbols import find_symbols

YEAR = re.compile(r"(?<![\w/.–-])(?:19|20)\d\d(?![\w/–-]|\.\d)")
SPAN = re.compile(r"(?<![\w/.–-])((?:19|20)\d\d)[–-]((?:19|20)\d\d)(?![\w/–-])")


@dataclass(frozen=True, slots=True)
class Movable:
    """A word of a text that may move: its place, its sort ("session", "year", "period",
    "anniversary", "symbol", "date") and the number that moves."""

    start: int
    end: int
    text: str
    sort: str
    value: int


def movables(text: str, organ: str) -> list[Movable]:
    """Every movable word of a text, in order."""
    return sorted(_all(text, organ), key=lambda m: m.start)


def lone_years(text: str, organ: str) -> Iterator[re.Match[str]]:
    """Years that stand by themselves: not in a date, a month, a period of days or a citation."""
    taken = [(d.start, d.end) for d in find_dates(text)]
    taken += [(m.start, m.end) for m in find_months(text)]
    taken += [(p.start, p.end) for p in find_periods(text)]
    taken += [(c.start, c.end) for c in find_citations(text, organ)]
    for found in YEAR.finditer(text):
        if not any(start <= found.start() < end for start, end in taken):
            yield found


def _all(text: str, organ: str) -> Iterator[Movable]:
    for mention in find_sessions(text):
        if mention.kind == "regular":
            yield _ordinal("session", mention.start, mention.ordinal.text, mention.number)
    for one in find_anniversaries(text):
        yield _ordinal("anniversary", one.start, one.ordinal.text, one.ordinal.value)
    for year in lone_years(text, organ):
        yield Movable(year.start(), year.end(), year.group(), "year", int(year.group()))
    for span in SPAN.finditer(text):
        yield Movable(span.start(), span.end(), span.group(), "period", int(span[1]))
    for date in find_dates(text):
        yield Movable(date.start, date.end, date.text, "date", date.year)
    for symbol in find_symbols(text):
        number = symbol.value.session or symbol.value.year
        if number is not None and symbol.value.kind != "resolution":
            yield Movable(symbol.start, symbol.end, symbol.text, "symbol", number)


def _ordinal(sort: str, start: int, text: str, value: int) -> Movable:
    return Movable(start, start + len(text), text, sort, value)
