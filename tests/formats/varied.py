"""Sixty resolutions that differ in organ, form and structure, composed by rule from a few invented words.

The same number always gives the same text.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from random import Random
from typing import NamedTuple

from drafter.document.marked_text import MarkedText, footnote_reference, italic, plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution

K = ParagraphKind
COUNT = 60
_PREAMBLE = (
    "Recalling", "Reaffirming", "Noting with concern", "Bearing in mind", "Guided by", "Convinced",
    "Taking note with appreciation of", "Welcoming", "Emphasizing", "Deeply concerned about",
)  # fmt: skip
_OPERATIVE = (
    "Welcomes", "Takes note of", "Calls upon", "Encourages", "Invites", "Requests", "Urges",
    "Recognizes", "Stresses", "Affirms",
)  # fmt: skip
_ROMAN = {
    "Guided by": 6,
    "Taking note with appreciation of": 29,
    "Deeply concerned about": 16,
    "Takes note of": 10,
}
"""Where the italics of an opening stop, where that is before its end."""
_THINGS = (
    "the work of harbours", "the keepers of lights", "the tide tables of small islands",
    "all States with rivers", "the report of the Secretary-General", "the safety of ferries",
    "the charts of the sea floor", "its resolution 87/3 of 4\u00a0December 2032",
    "the memory of 1\u00a0200 wells", "the “soft law” of navigation", "co\u2011operation at sea",
)  # fmt: skip
_HEADINGS = ("Training", "Follow-up", "Means of implementation", "Harbours", "Review")
_SPONSORS = ("Chile", "Fiji", "Malta", "Norway", "Uruguay", "Zambia")
_TITLES = (
    "Harbours of small islands",
    "The right to rest",
    "Lights and lighthouses",
    "Questions of wells",
)


class _Maker:
    """Composes one text."""

    def __init__(self, number: int) -> None:
        self._random = Random(number)
        self._paragraphs: list[Paragraph] = []
        self._notes: list[Footnote] = []

    def _add(self, kind: ParagraphKind, content: MarkedText, level: int = 0) -> None:
        name = f"{len(self._paragraphs) + 1:08X}"
        self._paragraphs.append(Paragraph(name, kind, content, level))

    def _note(self) -> MarkedText:
        if self._random.random() > 0.35:
            return plain("")
        name = f"0000A{len(self._notes) + 1:03X}"
        number = self._random.randint(1, 900)
        words = (
            plain(f"See A/88/{number}.")
            if number % 2
            else plain("See ") + italic("Yearbook") + plain(f", {number}.")
        )
        self._notes.append(Footnote(name, words))
        return footnote_reference(name)

    def _opened(self, openings: tuple[str, ...], end: str) -> MarkedText:
        opening = self._random.choice(openings)
        stop = _ROMAN.get(opening, len(opening))
        thing = self._random.choice(_THINGS)
        more = f", and {self._random.choice(_THINGS)}" if self._random.random() < 0.3 else ""
        return italic(opening[:stop]) + plain(f"{opening[stop:]} {thing}{more}{end}") + self._note()

    def preamble(self) -> None:
        for _ in range(self._random.randint(1, 6)):
            self._add(K.PREAMBULAR, self._opened(_PREAMBLE, ","))

    def operative(self, *, headings: bool, depth: int) -> None:
        count = self._random.randint(2, 7)
        for place in range(count):
            if headings and place % 3 == 0:
                self._add(K.HEADING, plain(self._random.choice(_HEADINGS)))
            last = place == count - 1
            if depth and not last and self._random.random() < 0.35:
                self._add(K.OPERATIVE, self._opened(_OPERATIVE, ":"))
                self._subparagraphs(1, depth)
            else:
                self._add(K.OPERATIVE, self._opened(_OPERATIVE, "." if last else ";"))

    def _subparagraphs(self, level: int, depth: int) -> None:
        for _ in range(self._random.randint(2, 4)):
            deeper = level < depth and self._random.random() < 0.3
            words = f"To consider {self._random.choice(_THINGS)}{':' if deeper else ';'}"
            self._add(K.SUBPARAGRAPH, plain(words) + (plain("") if deeper else self._note()), level)
            if deeper:
                self._subparagraphs(level + 1, depth)

    def annex(self) -> None:
        self._add(K.ANNEX, plain("Annex"))
        self._add(K.HEADING, plain("Guidelines on the keeping of lights"))
        for _ in range(self._random.randint(2, 4)):
            self._add(K.OPERATIVE, plain(f"A light is to serve {self._random.choice(_THINGS)}."))

    def made(
        self, masthead: Masthead, organ: str, title: str, adoption: Adoption, first: int
    ) -> Resolution:
        return Resolution(
            masthead=masthead,
            title=plain(title),
            organ_line=italic(f"The {organ}") + plain(","),
            paragraphs=tuple(self._paragraphs),
            footnotes=tuple(self._notes),
            adoption=adoption,
            first_footnote=first,
        )


class _Organ(NamedTuple):
    """An organ as its papers have it; `session` also begins the numbers of its resolutions."""

    id: str
    name: str
    prefix: str
    session: int
    meeting: str
    vote: str
    first_note: int


_ORGANS = (
    _Organ("general-assembly", "General Assembly", "A", 88, "63rd plenary meeting", "", 1),
    _Organ(
        "human-rights-council", "Human Rights Council", "A/HRC", 72, "55th meeting",
        "[Adopted without a vote.]", 2,
    ),
    _Organ(
        "economic-and-social-council", "Economic and Social Council", "E", 2033,
        "33rd plenary meeting", "", 1,
    ),
)  # fmt: skip


def varied(number: int) -> Resolution:
    """The text of a number from 0 to 59; every second is adopted."""
    maker, random = _Maker(number), Random(1000 + number)
    organ = _ORGANS[number % 3]
    adopted = number % 2 == 0
    maker.preamble()
    maker.operative(headings=number % 5 == 1, depth=number % 4 if number % 3 else 0)
    if adopted and number % 6 == 0:
        maker.annex()
    day = datetime.date(2033, 1 + number % 12, 1 + number % 28)
    letter = f" ({'abc'[number % 3]})" if number % 4 == 0 else ""
    masthead = Masthead(
        organ=organ.id,
        session=organ.session,
        agenda_item=f"{random.randint(2, 140)}{letter}",
        document_date=day,
    )
    masthead = (_adopted if adopted else _tabled)(masthead, organ, number + 1, random)
    adoption = Adoption(organ.meeting, day, organ.vote) if adopted else Adoption()
    title = random.choice(_TITLES)
    return maker.made(masthead, organ.name, title, adoption, organ.first_note)


def _adopted(masthead: Masthead, organ: _Organ, number: int, random: Random) -> Masthead:
    day = masthead.document_date
    assert day is not None
    words = f"{day.day}\u00a0{day:%B} {day.year}"
    return replace(
        masthead,
        symbol=f"{organ.prefix}/RES/{organ.session}/{number}",
        number=f"{organ.session}/{number}",
        distribution="General",
        heading=plain(f"Resolution adopted by the {organ.name} on {words}"),
    )


def _tabled(masthead: Masthead, organ: _Organ, number: int, random: Random) -> Masthead:
    return replace(
        masthead,
        symbol=f"{organ.prefix}/{organ.session}/L.{number}",
        agenda_title="Of the sea",
        distribution="Limited",
        original="English",
        sponsors=tuple(sorted(random.sample(_SPONSORS, random.randint(1, 4)))),
    )
