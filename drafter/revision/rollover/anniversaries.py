"""Anniversaries: next time it is another one, or none (edit 11)."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.conventions.mentions import find_anniversaries
from drafter.conventions.ordinals import ordinal_words
from drafter.conventions.wording import Wording, counted
from drafter.document.marked_text import MarkedText
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.situation import Situation

_ROUND = 5


def anniversary_proposals(
    situation: Situation, target: str, content: MarkedText
) -> Iterator[Proposal]:
    """The ordinal that fits the new year; that it is no round one any more is said with it."""
    for mention in find_anniversaries(content.text):
        old = mention.ordinal.value
        new = old + situation.years
        at = mention.start
        written = content.text[at : at + len(mention.ordinal.text)]
        reason = counted(
            situation.years,
            "{n} year later it is the {ordinal} anniversary",
            "{n} years later it is the {ordinal} anniversary",
            ordinal=ordinal_words(new),
        )
        if new % _ROUND:
            reason = Wording(
                "{reason}; it is no round one, so the paragraph may have had its day", reason=reason
            )
        yield Proposal(
            ProposalKind.ANNIVERSARY,
            target,
            at,
            at + len(written),
            written,
            ordinal_words(new),
            reason,
            Confidence.LOW,
        )
