"""The year that is named with a session is one in which the session is held.

What it checks: "at its eighty-second session, in 2027" and "at its fifty-second session, on 3 April 2023" for the
General Assembly, the Human Rights Council and the Commission on Human Rights.

Why: the ordinal and the year are changed by hand when a text is taken up again, and one is forgotten.

Right: at its eighty-second session, in 2027
Wrong: at its eighty-second session, in 2029

Exceptions: special sessions; a day outside a session of the Human Rights Council is only held against the text
where the dates of the session are known.

Source: RES-SES-05; rule 1 of the rules of procedure of the General Assembly; tables of sessions.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.ordinal_places import NumberedThing, numbered
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.scope import GA
from drafter.checks.session_owner import session_owner
from drafter.checks.views import TextView
from drafter.conventions.dates import find_dates
from drafter.conventions.sessions import Session, session
from drafter.conventions.wording import SessionName, Wording

_YEAR = re.compile(
    r",? (?:to be held |held |to be convened |beginning |starting |opening )?(?:in|during) "
    r"(?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b(?![-–/])"
)
_DAY = re.compile(r",? (?:held )?on (?P<day>\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d)\b")

_FAR = 6
"""A year further off than that belongs to the session of another body."""


@text_rule(
    "SES-05",
    "Session and year agree",
    Severity.WARNING,
    roles=RUNNING,
    zones=OWN_WORDS,
    triggers=("ession",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A session with a year or a day in which it is not held."""
    for thing in numbered(view, "session"):
        if thing.noun.endswith("s") or view.is_quoted(thing.ordinal.start):
            continue
        owner = session_owner(view, thing)
        held = session(owner, thing.ordinal.value) if owner is not None else None
        if held is None:
            continue
        yield from _year(view, thing, held)
        yield from _day(view, thing, held)


def _year(view: TextView, thing: NumberedThing, held: Session) -> Iterator[Found]:
    match = _YEAR.match(view.folded, thing.noun_end)
    if match is None:
        return
    year = int(match["year"])
    if year in _years(held) or abs(year - held.year) > _FAR:
        return
    start, end = match.span("year")
    fix = None
    if len(_years(held)) == 1 or year > held.year + 1 or year < held.year:
        right = str(held.year)
        fix = view.replacing(Wording("Write “{right}”", right=right), start, end, right, safe=False)
    yield view.found(
        thing.ordinal.start,
        end,
        _message(held, year),
        fix,
    )


def _message(held: Session, year: int) -> str:
    name, years = SessionName(held.number, held.kind), _years(held)
    if len(years) == 1:
        return Wording(
            "The {session} is held in {held}, not in {year}.",
            session=name, held=years[0], year=year,
        )  # fmt: skip
    return Wording(
        "The {session} is held in {first} and {last}, not in {year}.",
        session=name, first=years[0], last=years[-1], year=year,
    )  # fmt: skip


def _years(held: Session) -> tuple[int, ...]:
    last = held.until or held.closes or held.opens
    if held.organ == GA and held.until is None:
        last = dt.date(held.year + 1, 9, 1)
    return tuple(range(held.year, last.year + 1))


def _day(view: TextView, thing: NumberedThing, held: Session) -> Iterator[Found]:
    match = _DAY.match(view.folded, thing.noun_end)
    if match is None or not held.is_exact or held.until is None:
        return
    dates = find_dates(match["day"])
    day = dates[0].date if dates else None
    if day is None or held.contains(day) or abs(day.year - held.year) > _FAR:
        return
    yield view.found(
        thing.ordinal.start,
        match.end(),
        Wording(
            "{day} is not in the {session} ({opens} to {until}).",
            day=match["day"],
            session=SessionName(held.number, held.kind),
            opens=f"{held.opens:%d.%m.%Y}",
            until=f"{held.until:%d.%m.%Y}",
        ),
    )
