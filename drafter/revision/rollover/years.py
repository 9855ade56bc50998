"""Years that move with the session: of programmes of work, budgets, periods (edits 7, 8 and 12)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkedText
from drafter.paths import resource
from drafter.revision.rollover.movable import lone_years
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.situation import Situation

_NEXT_EVENT = re.compile(
    r"(?P<asked>\A(?:Also |Further )?[Rr]equests the [A-Z][^,;:]{2,80} )?\bto (?:hold|convene|organize|host|conduct)\b"
    r"[^;:]{0,60}?,? (?:in|during)(?: early| late| the (?:first|second) half of)? $"
)
"""The next of a row of events; where the text asks somebody for it, 4 of 5 moved, elsewhere every second."""
_NAMED = re.compile(r"^ (?:[A-Z][a-z]+|World|United)")
_NAMES = re.compile(r"\b(?:Agenda|Decade|Vision|Action Plan|Strategy|Goals|Framework)[^,;]{0,40}$")


@cache
def _habits() -> dict[tuple[str, int], Confidence]:
    """How years behave after a word, by their distance from the year of adoption. Data with counts."""
    import tomllib

    with resource("conventions", "rollover_years.toml").open("rb") as file:
        rows = tomllib.load(file)["year"]
    return {(row["after"], row["distance"]): Confidence(row["confidence"]) for row in rows}


def year_proposals(situation: Situation, target: str, content: MarkedText) -> Iterator[Proposal]:
    """Years of the prior cycle and the one after it, by the word before them."""
    if situation.prior_year is None or not situation.years:
        return
    text = content.text
    for found in lone_years(text, situation.organ):
        if _is_name(text, found):
            continue
        words = text[: found.start()].split()
        word = words[-1].lower() if words else ""
        distance = int(found.group()) - situation.prior_year
        confidence = _habits().get((word, distance))
        next_event = _NEXT_EVENT.search(text[: found.start()])
        if next_event is not None and 0 <= distance <= situation.years:
            asked = next_event["asked"] is not None
            confidence = Confidence.MEDIUM if asked else confidence or Confidence.LOW
        if confidence is None:
            continue
        year = int(found.group())
        yield Proposal(
            ProposalKind.YEAR,
            target,
            found.start(),
            found.end(),
            found.group(),
            str(year + situation.years),
            Wording("the year moves with the session"),
            confidence,
        )


def _is_name(text: str, found: re.Match[str]) -> bool:
    """ "the 2023 Climate Ambition Summit", "Decade of Action 2024": a name keeps its year."""
    after, before = text[found.end() :], text[: found.start()]
    return _NAMED.match(after) is not None or _NAMES.search(before) is not None
