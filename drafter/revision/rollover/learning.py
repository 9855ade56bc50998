"""Proposals in the light of what the earlier versions did at the same place.

The levels were found on the texts of the 78th session of the General Assembly after versions of the 75th to
77th, and hold for the 79th: a word that moved at each of the last two steps moves again in 97 of 100 cases,
one that stayed hardly ever moves, and of one that was new nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.conventions.ordinals import ordinal_words, session_ordinal
from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkedText
from drafter.revision.rollover.movable import Movable, movables
from drafter.revision.rollover.precedents import Precedent, Precedents
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.situation import Situation

_HIGH, _MEDIUM, _LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW
_LEARNT = {
    ProposalKind.SESSION,
    ProposalKind.YEAR,
    ProposalKind.ANNIVERSARY,
    ProposalKind.REPORT,
    ProposalKind.PERIOD,
}
_KINDS = {
    "session": ProposalKind.SESSION,
    "year": ProposalKind.YEAR,
    "anniversary": ProposalKind.ANNIVERSARY,
    "period": ProposalKind.PERIOD,
}


def with_precedents(
    situation: Situation,
    target: str,
    content: MarkedText,
    proposals: Sequence[Proposal],
    precedents: Precedents,
) -> Iterator[Proposal]:
    """The proposals of a text, surer or less sure, and what only the earlier versions show."""
    words = movables(content.text, situation.organ)
    for proposal in proposals:
        word = _word_of(words, proposal)
        history = precedents.of(target, word) if word is not None else ()
        if proposal.kind in _LEARNT and history:
            proposal = _weighed(proposal, history)
            if proposal.kind is ProposalKind.ANNIVERSARY and history[0] is Precedent.KEPT:
                proposal = replace(proposal, kind=ProposalKind.FLAG, new=proposal.old)
        yield proposal
    for word in words:
        if not any(p.start < word.end and word.start < p.end for p in proposals):
            yield from _shown_only(situation, target, word, precedents.of(target, word))


def _word_of(words: Sequence[Movable], proposal: Proposal) -> Movable | None:
    return next((w for w in words if w.start <= proposal.start < w.end), None)


def _weighed(proposal: Proposal, history: tuple[Precedent, ...]) -> Proposal:
    last, before = history[0], history[1:2]
    confidence = proposal.confidence
    if last is Precedent.MOVED:
        twice = before == (Precedent.MOVED,)
        reason = Wording("as it did at the last two steps" if twice else "as it did last time")
        confidence = _HIGH if twice else max(confidence, _MEDIUM, key=_rank)
    elif last is Precedent.KEPT:
        reason = Wording("last time it was left as it was")
        confidence = _below(confidence)
    elif last is Precedent.OTHER:
        reason = Wording("last time it moved by another step")
        confidence = _below(confidence)
    else:
        reason = Wording("it was new last time, so that no earlier version shows it")
        confidence = _below(confidence)
    return replace(
        proposal,
        confidence=confidence,
        reason=Wording("{reason}; {more}", reason=proposal.reason, more=reason),
    )


def _rank(confidence: Confidence) -> int:
    return (_LOW, _MEDIUM, _HIGH).index(confidence)


def _below(confidence: Confidence) -> Confidence:
    return _MEDIUM if confidence is _HIGH else _LOW


def _shown_only(
    situation: Situation, target: str, word: Movable, history: tuple[Precedent, ...]
) -> Iterator[Proposal]:
    """A word of which nothing is known but that it moved before."""
    kind = _KINDS.get(word.sort)
    if kind is None or history[:1] != (Precedent.MOVED,):
        return
    step = situation.step if kind is ProposalKind.SESSION else situation.years
    sure = history[1:2] in ((), (Precedent.MOVED,)) or (
        kind is ProposalKind.YEAR and history[1] is not Precedent.OTHER
    )
    yield Proposal(
        kind,
        target,
        word.start,
        word.end,
        word.text,
        moved(word, step),
        Wording("it moved between the earlier versions by as much as lay between them"),
        _MEDIUM if sure else _LOW,
    )


def moved(word: Movable, step: int) -> str:
    """The word so many sessions or years further on, in its own form."""
    if word.sort == "period":
        return "–".join(str(int(year) + step) for year in (word.text[:4], word.text[-4:]))
    if word.sort == "year":
        return str(word.value + step)
    new = (session_ordinal if word.sort == "session" else ordinal_words)(word.value + step)
    return new.capitalize() if word.text[:1].isupper() else new
