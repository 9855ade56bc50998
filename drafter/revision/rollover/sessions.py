"""Ordinals of sessions that move with the reporting cycle (edits 2 and 9 of RES-ROLL-01)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.conventions import organs
from drafter.conventions.mentions import SessionMention, find_sessions, find_year_sessions
from drafter.conventions.ordinals import session_ordinal
from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkedText
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.situation import Situation

_BODY = re.compile(
    r"General Assembly|Human Rights Council|Security Council|Economic and Social Council|Assembly|Council"
    r"|Commission|Committee|Conference|Board|Forum|Summit|Meeting|Working Group|Authority|Organi[sz]ation"
)
_LOCATOR = re.compile(r"^Ibid\.|, (?:chap|sect|annex|para|part)\b")
_ASKED = re.compile(r"provisional agenda|\breport")
_REACH_OF_REQUEST = 120
_REACH = 90
_AHEAD = 12
"""So many sessions ahead an own session may lie: three years of the Human Rights Council, and a margin."""


def session_proposals(situation: Situation, target: str, content: MarkedText) -> Iterator[Proposal]:
    """The organ's own sessions, this one and those to come, and the General Assembly's in other
    organs' texts."""
    text = content.text
    if situation.organ == organs.ECONOMIC_AND_SOCIAL_COUNCIL:
        yield from _year_sessions(situation, target, text)
    for mention in find_sessions(text):
        if mention.kind != "regular":
            continue
        step = _step(situation, text, mention)
        if step is None:
            continue
        old = mention.ordinal.text
        new = session_ordinal(mention.number + step)
        if old[:1].isupper():
            new = new.capitalize()
        yield Proposal(
            ProposalKind.SESSION,
            target,
            mention.start,
            mention.start + len(old),
            old,
            new,
            Wording("the session moves with the cycle, {step} further on", step=step),
            _confidence(situation, target, text, mention),
        )


def _confidence(
    situation: Situation, target: str, text: str, mention: SessionMention
) -> Confidence:
    """A report asked for, or an item of the agenda, at the next session is nearly always followed by
    the one after. What else is planned there moves less surely, what lies further ahead or is this
    very session often stays, and a note that points into a report keeps pointing there.
    """
    if mention.capital:
        return Confidence.LOW if points_into(text) else Confidence.HIGH
    if situation.is_preambular(target):
        return Confidence.LOW
    if mention.number - situation.session != situation.step:
        return Confidence.MEDIUM
    asked = _ASKED.search(text[max(0, mention.start - _REACH_OF_REQUEST) : mention.start])
    return Confidence.HIGH if asked is not None else Confidence.MEDIUM


def points_into(note: str) -> bool:
    """Whether a note cites a chapter or annex, or goes on from the note before it."""
    return _LOCATOR.search(note) is not None


def _step(situation: Situation, text: str, mention: SessionMention) -> int | None:
    owner = _owner(text, mention.start)
    organ = situation.organ
    ahead = mention.number - situation.session
    if organ == organs.GENERAL_ASSEMBLY:
        own = owner in ("General Assembly", "Assembly", "") or (mention.capital and ahead == 0)
        return situation.step if own and 0 <= ahead <= _AHEAD else None
    if organ == organs.HUMAN_RIGHTS_COUNCIL:
        if owner in ("Human Rights Council", "Council", ""):
            return situation.step if 0 <= ahead <= _AHEAD else None
        if owner in ("General Assembly", "Assembly"):
            prior_year = situation.prior_year or 0
            return situation.years if mention.number + 1945 >= prior_year else None
    return None


def _owner(text: str, start: int) -> str:
    """The body named last before the mention, in the same clause."""
    before = text[max(0, start - _REACH) : start]
    before = re.split(r"[;:]", before)[-1]
    found = list(_BODY.finditer(before))
    return found[-1].group() if found else ""


def _year_sessions(situation: Situation, target: str, text: str) -> Iterator[Proposal]:
    for mention in find_year_sessions(text):
        if mention.year < situation.session:
            continue
        at = text.index(str(mention.year), mention.start)
        high = mention.year > situation.session
        yield Proposal(
            ProposalKind.SESSION,
            target,
            at,
            at + 4,
            str(mention.year),
            str(mention.year + situation.step),
            Wording("the session of that year moves with the cycle"),
            Confidence.HIGH if high else Confidence.MEDIUM,
        )
