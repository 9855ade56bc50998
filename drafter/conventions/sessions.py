"""Sessions of the organs: when a session is held, which session a day belongs to, which come next.

Tables give the sessions of the General Assembly and the Human Rights Council as far as they are known;
beyond them rules compute (RES-SES-05, RES-SES-06), and ``is_exact`` is then false. The Economic and Social
Council names its sessions by the year, and so does the Security Council number its documents.
"""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import dataclass
from typing import Literal

from drafter.conventions.numbers import SessionKind, parse_resolution_number
from drafter.conventions.ordinals import session_ordinal
from drafter.conventions.organs import (
    COMMISSION_ON_HUMAN_RIGHTS,
    ECONOMIC_AND_SOCIAL_COUNCIL,
    GENERAL_ASSEMBLY,
    HUMAN_RIGHTS_COUNCIL,
)
from drafter.paths import resource

SessionBasis = Literal["verified", "computed", "memory"]

_TABLES = {GENERAL_ASSEMBLY: "ga_sessions.tsv", HUMAN_RIGHTS_COUNCIL: "hrc_sessions.tsv"}
_PREFIXES: dict[str, SessionKind] = {"": "regular", "S": "special", "ES": "emergency special"}
_BASES: dict[str, SessionBasis] = {"v": "verified", "c": "computed", "m": "memory"}
_LAST_CHR_SESSION = 62
# No session has a higher number (the Economic and Social Council's are years); a text may name any.
_HIGHEST = 2999
# Opening and closing months of the three sessions a year of the Human Rights Council, by number modulo 3.
_HRC_MONTHS = {1: (2, 4), 2: (6, 7), 0: (9, 10)}


@dataclass(frozen=True, slots=True)
class Session:
    """A session of an organ.

    ``opens`` and ``closes`` are days; where only the month is known they are its first and last day
    and ``is_exact`` is false. ``closes`` is None for a session still open or whose end is unknown.
    ``until`` is the last day of a later part (the Human Rights Council's sixth session went on in
    December 2007), else the same as ``closes``.
    """

    organ: str
    number: int
    kind: SessionKind
    opens: dt.date
    closes: dt.date | None
    until: dt.date | None
    is_exact: bool
    basis: SessionBasis
    note: str = ""

    @property
    def year(self) -> int:
        """The year in which it opens: the year that texts give with it."""
        return self.opens.year

    @property
    def label(self) -> str:
        """As it stands in symbols: "61", "S-30", "ES-11"."""
        prefix = {"regular": "", "special": "S-", "emergency special": "ES-"}[self.kind]
        return f"{prefix}{self.number}"

    @property
    def name(self) -> str:
        """As it stands in a text: "sixty-first session", "thirtieth special session",
        "2024 session"."""
        if self.organ == ECONOMIC_AND_SOCIAL_COUNCIL:
            return f"{self.number} session"
        extra = "" if self.kind == "regular" else f"{self.kind} "
        return f"{session_ordinal(self.number)} {extra}session"

    def contains(self, day: dt.date) -> bool:
        """Whether a day lies in it, later parts included. Of the General Assembly the morning of
        the next opening still belongs to the old session."""
        if day < self.opens:
            return False
        if self.until is None:
            return True
        grace = dt.timedelta(days=1 if self.organ == GENERAL_ASSEMBLY else 0)
        return day <= self.until + grace


def ga_opening(year: int) -> dt.date:
    """The day on which a regular session of the General Assembly opens in a year, by rule 1 of its
    rules of procedure: the Tuesday of the second week of September, counted from the first week that
    has a working day (since 2023), of the third week (2003 to 2022), the third Tuesday (before)."""
    first = dt.date(year, 9, 1)
    if year < 2003:
        return first + dt.timedelta(days=(1 - first.weekday()) % 7 + 14)
    if first.weekday() >= 5:
        first += dt.timedelta(days=7 - first.weekday())
    monday = first - dt.timedelta(days=first.weekday())
    return monday + dt.timedelta(days=(7 if year >= 2023 else 14) + 1)


def _last_of_month(year: int, month: int) -> dt.date:
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return following - dt.timedelta(days=1)


def _day(cell: str, *, last: bool = False) -> dt.date | None:
    if not cell:
        return None
    if len(cell) == 7:
        year, month = int(cell[:4]), int(cell[5:])
        return _last_of_month(year, month) if last else dt.date(year, month, 1)
    return dt.date.fromisoformat(cell)


@functools.cache
def _table(organ_id: str) -> dict[tuple[SessionKind, int], Session]:
    table: dict[tuple[SessionKind, int], Session] = {}
    text = resource("conventions", _TABLES[organ_id]).read_text(encoding="utf-8")
    rows = [line for line in text.split("\n") if line and not line.startswith("#")]
    for line in rows[1:]:
        label, opens, closes, until, basis, note = line.split("\t")
        prefix, _, number = label.rpartition("-")
        first = _day(opens)
        if first is None:
            raise ValueError(f"session {label} in {_TABLES[organ_id]} has no opening day")
        end = _day(closes, last=True)
        session_ = Session(
            organ=organ_id,
            number=int(number),
            kind=_PREFIXES[prefix],
            opens=first,
            closes=end,
            until=_day(until, last=True) or end,
            is_exact=len(opens) == 10 and len(closes) != 7,
            basis=_BASES[basis],
            note=note,
        )
        table[session_.kind, session_.number] = session_
    return table


def _computed(organ_id: str, number: int) -> Session | None:
    """A regular session that no table has."""
    if organ_id == GENERAL_ASSEMBLY:
        opens = ga_opening(1945 + number)
        closes: dt.date = ga_opening(1946 + number) - dt.timedelta(days=1)
    elif organ_id == HUMAN_RIGHTS_COUNCIL:
        year = 2008 + (number - 7) // 3
        first, last = _HRC_MONTHS[number % 3]
        opens, closes = dt.date(year, first, 1), _last_of_month(year, last)
    elif organ_id == ECONOMIC_AND_SOCIAL_COUNCIL:
        # From 2015 on a session runs from the end of July to the next July and bears the later year.
        opens, closes = dt.date(number, 1, 1), dt.date(number, 12, 31)
        if number >= 2015:
            opens, closes = dt.date(number - 1, 7, 20), dt.date(number, 7, 31)
    elif organ_id == COMMISSION_ON_HUMAN_RIGHTS:
        opens, closes = dt.date(1944 + number, 1, 1), dt.date(1944 + number, 12, 31)
    else:
        return None
    return Session(organ_id, number, "regular", opens, closes, closes, False, "computed")


def session(organ_id: str, number: int, kind: SessionKind = "regular") -> Session | None:
    """A session by its number (for the Economic and Social Council, its year).

    None where the organ has no such session: a number below 1, a special session that the table
    does not know, a session of the Security Council.
    """
    if not 1 <= number <= _HIGHEST or (
        organ_id == COMMISSION_ON_HUMAN_RIGHTS and number > _LAST_CHR_SESSION
    ):
        return None
    if organ_id == ECONOMIC_AND_SOCIAL_COUNCIL and number < 1946:
        return None
    if organ_id in _TABLES:
        known = _table(organ_id).get((kind, number))
        if known is not None or kind != "regular":
            return known
    elif kind != "regular":
        return None
    return _computed(organ_id, number)


def session_at(organ_id: str, day: dt.date) -> Session | None:
    """The regular session that is being held on a day, or for an organ that does not sit all the
    year the last one that opened before; None before the first."""
    if organ_id == GENERAL_ASSEMBLY:
        guess = day.year - 1945
    elif organ_id == HUMAN_RIGHTS_COUNCIL:
        guess = 7 + 3 * (day.year - 2008) + 3
    elif organ_id == ECONOMIC_AND_SOCIAL_COUNCIL:
        guess = day.year + 1
    else:
        return None
    for number in range(guess + 1, max(0, guess - 8), -1):
        found = session(organ_id, number)
        if found is not None and found.opens <= day:
            return found
    return None


def next_sessions(organ_id: str, number: int, count: int = 3) -> tuple[Session, ...]:
    """The regular sessions that follow a session, in order."""
    found = (session(organ_id, n) for n in range(number + 1, number + 1 + count))
    return tuple(s for s in found if s is not None)


def session_year(organ_id: str, number: int) -> int | None:
    """The year in which a regular session opens."""
    found = session(organ_id, number)
    return found.year if found else None


def session_in_year(organ_id: str, year: int) -> tuple[Session, ...]:
    """The regular sessions that open in a year, in order."""
    last = session_at(organ_id, dt.date(year, 12, 31))
    if last is None:
        return ()
    found = (session(organ_id, n) for n in range(max(1, last.number - 4), last.number + 1))
    return tuple(s for s in found if s is not None and s.year == year)


def latest_regular_session(organ_id: str) -> int:
    """The highest number in the table of an organ's sessions."""
    return max(number for kind, number in _table(organ_id) if kind == "regular")


def session_of_number(organ_id: str, number: str) -> Session | None:
    """The session that adopted a resolution: "52/15" of the Human Rights Council, its fifty-second."""
    value = parse_resolution_number(number)
    if value is None:
        return None
    if value.year is not None and organ_id == ECONOMIC_AND_SOCIAL_COUNCIL:
        return session(organ_id, value.year)
    return session(organ_id, value.session, value.session_kind) if value.session else None


def could_be_adopted_on(organ_id: str, number: str, day: dt.date) -> bool | None:
    """Whether a day lies in the session that adopted a resolution; None where that is not known
    well enough to say (a session whose dates are computed or open)."""
    found = session_of_number(organ_id, number)
    if found is None or found.until is None or not found.is_exact:
        return None
    return found.contains(day)
