"""The prior resolution takes its place where the text recites its predecessors (edits 3 and 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.conventions.citations import Citation, find_citations
from drafter.document.marked_text import MarkedText
from drafter.document.resolution import Resolution
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.situation import Situation

_LATEST = re.compile(
    r"(?:most recent(?:ly)?|latest|last|most recent of which (?:was|is)|latest (?:being|of which (?:was|is)))\b[^;]{0,60}$"
)
_INCLUDING = re.compile(r"\bincluding(?: its| General Assembly| Assembly| Council)? resolutions? $")
_JOINED = re.compile(r"(?:,| and|, and) (?:its )?(?:resolution )?$")
_REACH = 120


def predecessors(prior: Resolution, situation: Situation) -> set[str]:
    """Numbers that the text itself shows to be the prior resolution's own predecessor: the latest of
    a chain, or the one it calls the most recent, from the session one cycle before."""
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
    situation: Situation, target: str, content: MarkedText, known: set[str]
) -> Iterator[Proposal]:
    """Where the latest predecessor is cited: replaced where the text wants the most recent one,
    joined to a chain, and offered in place of a later mention."""
    if not situation.citation:
        return
    text = content.text
    citations = _own(find_citations(text, situation.organ), situation)
    for chain in _chains(text, citations):
        last = chain[-1]
        if not _is_predecessor(last, situation):
            continue
        if _is_latest(text, last):
            yield _replacing(
                situation,
                target,
                text,
                last,
                Confidence.HIGH,
                "the most recent resolution is now this one's predecessor",
            )
        elif len(chain) > 1:
            yield _joining(situation, target, text, chain)
        elif _INCLUDING.search(text[: last.number_start][-_REACH:]):
            yield _replacing(
                situation,
                target,
                text,
                last,
                Confidence.MEDIUM,
                "the resolution named as an example is the latest one",
            )
        elif last.number.text in known:
            yield _replacing(
                situation,
                target,
                text,
                last,
                Confidence.MEDIUM,
                "the predecessor was meant; now it is the prior resolution",
            )
        else:
            yield _replacing(
                situation,
                target,
                text,
                last,
                Confidence.LOW,
                "a resolution of the session before, perhaps the predecessor",
            )


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


def _joining(situation: Situation, target: str, text: str, chain: Sequence[Citation]) -> Proposal:
    """ "..., A of 2021 and B of 2022" becomes "..., A of 2021, B of 2022 and C of 2023"."""
    last, before = chain[-1], chain[-2]
    start, end = before.end, last.end
    between = text[start : last.number_start]
    words = between.replace(", and ", ", ").replace(" and ", ", ")
    own_words = "resolution " if "resolution " in between else ""
    comma = "," if ", and " in between else ""
    own = situation.citation if last.end > last.number_end else situation.number
    new = f"{words}{text[last.number_start : end]}{comma} and {own_words}{own}"
    return Proposal(
        ProposalKind.PREDECESSOR,
        target,
        start,
        end,
        text[start:end],
        new,
        "the prior resolution joins the chain of its predecessors",
        Confidence.MEDIUM if _is_steady(chain) else Confidence.LOW,
    )


def _is_steady(chain: Sequence[Citation]) -> bool:
    """Whether a chain has one resolution a session, in order, over three sessions at least."""
    numbers = [c.number.session for c in chain]
    known = [n for n in numbers if n is not None]
    return len(known) == len(numbers) > 2 and all(a < b for a, b in pairwise(known))
