"""The prior resolution takes its place where the text recites its predecessors (edits 3 and 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from drafter.conventions.citations import Citation, find_citations
from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkedText
from drafter.document.resolution import Resolution
from drafter.revision.rollover.precedents import Precedents
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.situation import Situation

_LATEST = re.compile(
    r"(?:most recent(?:ly)?|latest|last|most recent of which (?:was|is)|latest (?:being|of which (?:was|is)))\b[^;]{0,60}$"
)
_INCLUDING = re.compile(r"\bincluding(?: its| General Assembly| Assembly| Council)? resolutions? $")
_JOINED = re.compile(r"(?:,| and|, and) (?:its )?(?:resolution )?$")
_IN_WHICH = re.compile(r",? (?:in|by|through) which\b")
_PART_OF = re.compile(
    r"\b(?:paragraphs?|sections?|annex|chapter)\b[^,;]{0,60} (?:to|of|in)(?: its| General Assembly| Assembly)?"
    r" resolution $"
)
_REACH = 120
_JOINS = Wording("the prior resolution joins the chain of its predecessors")


class _Place(NamedTuple):
    """A chain of citations, and the one of them that is the predecessor."""

    chain: Sequence[Citation]
    last: Citation

    @property
    def goes_back(self) -> bool:
        """Whether the latest comes first."""
        return len(self.chain) > 1 and self.last is self.chain[0]


def predecessors(prior: Resolution, situation: Situation, precedents: Precedents) -> set[str]:
    """Numbers of the prior resolution's own predecessor: where the version before is known its number,
    else those that the text itself shows, the latest of a chain, or the one it calls the most recent,
    from the session one cycle before."""
    if precedents.before is not None and _is_exact(situation, precedents):
        return {precedents.before.masthead.number}
    found: set[str] = set()
    for paragraph in prior.paragraphs[: prior.annex_start]:
        text = paragraph.content.text
        citations = _own(find_citations(text, situation.organ), situation)
        for chain in _chains(text, citations):
            if _is_predecessor(chain[-1], situation) and (
                len(chain) > 1 or _is_latest(text, chain[-1])
            ):
                found.add(chain[-1].number.text)
    return found


def predecessor_proposals(
    situation: Situation, target: str, content: MarkedText, known: set[str], precedents: Precedents
) -> Iterator[Proposal]:
    """Where the latest predecessor is cited: replaced where the text wants the most recent one,
    joined to a chain, and offered in place of a later mention."""
    if not situation.citation:
        return
    text = content.text
    exact = _is_exact(situation, precedents)
    for chain in _chains(text, _own(find_citations(text, situation.organ), situation)):
        place = _place(chain, situation, known, exact=exact)
        if place is None:
            continue
        if exact:
            yield _by_the_versions(situation, target, text, place, precedents)
        else:
            yield _by_the_words(situation, target, text, place, known)


def _is_exact(situation: Situation, precedents: Precedents) -> bool:
    """Whether the predecessor is known: the version before is there, of one cycle before or the latest
    that the text names in a chain."""
    before = precedents.before
    if before is None or not before.masthead.number:
        return False
    if before.masthead.session == situation.session - situation.step:
        return True
    return before.masthead.number in _latest_named(situation)


def _latest_named(situation: Situation) -> set[str]:
    """The last number of each chain of the preamble."""
    found: set[str] = set()
    for paragraph in situation.prior.paragraphs[: situation.prior.annex_start]:
        if situation.is_preambular(paragraph.id):
            text = paragraph.content.text
            own = _own(find_citations(text, situation.organ), situation)
            found |= {chain[-1].number.text for chain in _chains(text, own) if len(chain) > 1}
    return found


def _place(
    chain: Sequence[Citation], situation: Situation, known: set[str], *, exact: bool
) -> _Place | None:
    """Where a chain names the predecessor as its latest: at its end, before one of the prior's own
    session, or first, in a chain that goes back in time."""
    sessions = [c.number.session or 0 for c in chain]
    wanted = [c.number.text in known if exact else _is_predecessor(c, situation) for c in chain]
    if wanted[-1]:
        return _Place(chain, chain[-1])
    if len(chain) > 1 and wanted[-2] and sessions[-1] == situation.session:
        return _Place(chain, chain[-2])
    back = sessions[0] > sessions[-1] and all(a >= b for a, b in pairwise(sessions))
    if len(chain) > 1 and wanted[0] and back:
        return _Place(chain, chain[0])
    return None


def _by_the_words(
    situation: Situation, target: str, text: str, place: _Place, known: set[str]
) -> Proposal:
    """What the words before the citation say."""
    chain, last = place
    high, medium, low = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW
    if place.goes_back or (_is_latest(text, last) and last is chain[-1]):
        reason = Wording("the most recent resolution is now this one's predecessor")
        if place.goes_back:
            return _preceding(situation, target, last, medium, reason)
        return _replacing(situation, target, text, last, high, reason)
    if len(chain) > 1:
        return _joining(situation, target, text, chain, medium if _is_steady(chain) else low)
    if _INCLUDING.search(text[: last.number_start][-_REACH:]):
        reason = Wording("the resolution named as an example is the latest one")
        return _replacing(situation, target, text, last, medium, reason)
    if last.number.text in known and not _points_into(text, last):
        reason = Wording("the predecessor was meant; now it is the prior resolution")
        return _replacing(situation, target, text, last, medium, reason)
    reason = Wording("a resolution of the session before, perhaps the predecessor")
    return _replacing(situation, target, text, last, low, reason)


def _by_the_versions(
    situation: Situation, target: str, text: str, place: _Place, precedents: Precedents
) -> Proposal:
    """What the version before made of this place, else what the words say."""
    chain, last = place
    manner = _manner(situation, place, precedents.counterpart(target))
    if manner == "replaced":
        reason = Wording(
            "the predecessor is named here; last time it took the place of the one before it"
        )
        level = Confidence.MEDIUM if _points_into(text, last) else Confidence.HIGH
        return _replacing(situation, target, text, last, level, reason)
    if manner == "joined" and len(chain) > 1:
        sure = Confidence.MEDIUM if _IN_WHICH.match(text[chain[-1].end :]) else Confidence.HIGH
        as_before = Wording("as the one before it did last time")
        if place.goes_back:
            return _preceding(
                situation,
                target,
                last,
                sure,
                Wording("{reason}, {more}", reason=_JOINS, more=as_before),
            )
        proposal = _joining(situation, target, text, chain, sure)
        return replace(
            proposal, reason=Wording("{reason}, {more}", reason=proposal.reason, more=as_before)
        )
    return _by_the_words(situation, target, text, place, {last.number.text})


def _manner(situation: Situation, place: _Place, before: MarkedText | None) -> str:
    """How the predecessor came into a chain: "replaced" the one before it, "joined" the others, or ""
    where it cannot be told."""
    if before is None:
        return ""
    chains = _chains(before.text, _own(find_citations(before.text, situation.organ), situation))
    new = {c.number.text for c in place.chain}
    olds = [{c.number.text for c in chain} for chain in chains]
    if any(place.last.number.text in old for old in olds):
        return ""
    shared = max(olds, key=lambda old: len(old & new), default=set())
    if shared & new:
        return "joined" if len(place.chain) > len(shared) else ""
    single = any(len(old) == 1 for old in olds)
    return "replaced" if len(place.chain) == 1 and single else ""


def _points_into(text: str, citation: Citation) -> bool:
    """Whether a paragraph or section of it is named, which the next resolution need not have."""
    return _PART_OF.search(text[: citation.number_start][-_REACH:]) is not None


def _own(citations: Sequence[Citation], situation: Situation) -> list[Citation]:
    return [c for c in citations if c.organ == situation.organ and c.kind == "resolution"]


def _chains(text: str, citations: Sequence[Citation]) -> list[list[Citation]]:
    """Citations that follow each other as one list."""
    chains: list[list[Citation]] = []
    for citation in citations:
        last = chains[-1][-1] if chains else None
        if (
            last is not None
            and _JOINED.search(text[last.end : citation.number_start])
            and (citation.number_start - last.end < 25)
        ):
            chains[-1].append(citation)
        else:
            chains.append([citation])
    return chains


def _is_predecessor(citation: Citation, situation: Situation) -> bool:
    """Of the session that lies one cycle before the prior resolution's."""
    session = citation.number.session
    return session is not None and session == situation.session - situation.step


def _is_latest(text: str, citation: Citation) -> bool:
    return (
        _LATEST.search(text[max(0, citation.number_start - _REACH) : citation.number_start])
        is not None
    )


def _replacing(
    situation: Situation,
    target: str,
    text: str,
    citation: Citation,
    confidence: Confidence,
    reason: str,
) -> Proposal:
    dated = citation.date is not None and citation.date_source == "own"
    end = citation.end if dated else citation.number_end
    new = situation.citation if dated else situation.number
    start = citation.number_start
    return Proposal(
        ProposalKind.PREDECESSOR, target, start, end, text[start:end], new, reason, confidence
    )


def _joining(
    situation: Situation,
    target: str,
    text: str,
    chain: Sequence[Citation],
    confidence: Confidence,
) -> Proposal:
    """ "..., A of 2021 and B of 2022" becomes "..., A of 2021, B of 2022 and C of 2023"; a list that goes
    on ("A, B and all others"), or ends in a pair of one date ("A and B of 2022"), keeps its words."""
    last, before = chain[-1], chain[-2]
    between = text[before.end : last.number_start]
    own = situation.citation if last.end > last.number_end else situation.number
    own_words = "resolution " if "resolution " in between else ""
    if " and " not in between or before.date_source == "shared":
        start = last.number_start
        joint = " and" if " and " in between else ","
        new = f"{text[start : last.end]}{joint} {own_words}{own}"
    else:
        start = before.end
        words = between.replace(", and ", ", ").replace(" and ", ", ")
        comma = "," if ", and " in between else ""
        new = f"{words}{text[last.number_start : last.end]}{comma} and {own_words}{own}"
    kind, old = ProposalKind.PREDECESSOR, text[start : last.end]
    return Proposal(kind, target, start, last.end, old, new, _JOINS, confidence)


def _preceding(
    situation: Situation, target: str, first: Citation, confidence: Confidence, reason: str
) -> Proposal:
    """Before the first of a chain that goes back in time."""
    dated = first.date is not None and first.date_source == "own"
    new = f"{situation.citation if dated else situation.number}, "
    at = first.number_start
    old = first.number.text
    end = at + len(old)
    kind = ProposalKind.PREDECESSOR
    return Proposal(kind, target, at, end, old, new + old, reason, confidence)


def _is_steady(chain: Sequence[Citation]) -> bool:
    """Whether a chain has one resolution a session, in order, over three sessions at least."""
    numbers = [c.number.session for c in chain]
    known = [n for n in numbers if n is not None]
    return len(known) == len(numbers) > 2 and all(a < b for a, b in pairwise(known))
