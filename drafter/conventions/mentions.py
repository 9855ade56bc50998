"""Mentions of sessions, meetings and anniversaries in a text (RES-SES-01 to -04, RES-SES-10).

at its fifty-seventh session · the tenth special session · its 57th Session · 2024 session
81st plenary meeting · the seventy-fifth anniversary of the Universal Declaration
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.conventions.numbers import SessionKind
from drafter.conventions.ordinals import Ordinal, find_ordinals
from drafter.conventions.typography import fold

_AFTER_ORDINAL = re.compile(
    r",?(?: (?P<adjectives>(?:(?:regular|resumed|special|emergency|annual|substantive|plenary|"
    r"organizational|ordinary|extraordinary|biennial|informal|formal)[ ]?)+))?"
    r" ?(?P<noun>[Ss]essions?|[Mm]eetings?|[Aa]nniversary|[Aa]nniversaries)\b",
)
_JOINED = re.compile(r"(?:,| and| or| to|, and)(?: its)? \Z")
_YEAR_SESSION = re.compile(
    r"\b(?P<year>(?:19|20)\d\d) (?:(?:substantive|regular|annual|organizational|special) )?(?P<noun>[Ss]ession)\b"
    r"|\b(?:substantive|regular|annual|organizational) (?P<noun2>[Ss]ession) of (?P<year2>(?:19|20)\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class SessionMention:
    """A session named by its number.

    ``start`` to ``end`` covers the ordinal and "session"; ``ordinal`` gives the number as written.
    A list ("its sixty-fourth and sixty-seventh sessions") gives one mention for each, all ending at
    the same noun. ``capital`` tells whether "Session" has a capital.
    """

    start: int
    end: int
    text: str
    ordinal: Ordinal
    kind: SessionKind
    capital: bool

    @property
    def number(self) -> int:
        """The number of the session."""
        return self.ordinal.value


@dataclass(frozen=True, slots=True)
class YearSession:
    """A session named by its year: "2024 session", "substantive session of 2013"."""

    start: int
    end: int
    text: str
    year: int


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """A meeting named by its number: "81st plenary meeting"."""

    start: int
    end: int
    text: str
    ordinal: Ordinal
    is_plenary: bool


@dataclass(frozen=True, slots=True)
class AnniversaryMention:
    """An anniversary: "the seventy-fifth anniversary"."""

    start: int
    end: int
    text: str
    ordinal: Ordinal


def _named(text: str) -> list[tuple[Ordinal, re.Match[str]]]:
    """Ordinals, each with the match of adjectives and noun that it belongs to."""
    plain = fold(text)
    ordinals = find_ordinals(text)
    found: list[tuple[Ordinal, re.Match[str]]] = []
    noun: re.Match[str] | None = None
    following = 0
    for ordinal in reversed(ordinals):
        own = _AFTER_ORDINAL.match(plain, ordinal.end)
        if own is None and noun is not None and _JOINED.search(plain[ordinal.end : following]):
            own = noun if len(plain[ordinal.end : following]) <= 10 else None
        noun = own
        following = ordinal.start
        if own is not None:
            found.append((ordinal, own))
    return found[::-1]


def find_sessions(text: str) -> list[SessionMention]:
    """Every session that is named by an ordinal, in order."""
    found: list[SessionMention] = []
    for ordinal, noun in _named(text):
        if not noun["noun"].lower().startswith("session"):
            continue
        adjectives = noun["adjectives"] or ""
        kind: SessionKind = "regular"
        if "special" in adjectives:
            kind = "emergency special" if "emergency" in adjectives else "special"
        found.append(
            SessionMention(
                start=ordinal.start,
                end=noun.end(),
                text=text[ordinal.start : noun.end()],
                ordinal=ordinal,
                kind=kind,
                capital=noun["noun"][0] == "S",
            )
        )
    return found


def find_year_sessions(text: str) -> list[YearSession]:
    """Every session that is named by a year, in order."""
    return [
        YearSession(m.start(), m.end(), text[m.start() : m.end()], int(m["year"] or m["year2"]))
        for m in _YEAR_SESSION.finditer(fold(text))
    ]


def find_meetings(text: str) -> list[MeetingMention]:
    """Every meeting that is named by an ordinal, in order."""
    return [
        MeetingMention(
            ordinal.start, noun.end(), text[ordinal.start : noun.end()], ordinal,
            "plenary" in (noun["adjectives"] or ""),
        )
        for ordinal, noun in _named(text)
        if noun["noun"].lower().startswith("meeting")
    ]  # fmt: skip


def find_anniversaries(text: str) -> list[AnniversaryMention]:
    """Every anniversary that is named by an ordinal, in order."""
    return [
        AnniversaryMention(ordinal.start, noun.end(), text[ordinal.start : noun.end()], ordinal)
        for ordinal, noun in _named(text)
        if noun["noun"].lower().startswith("anniversar")
    ]
