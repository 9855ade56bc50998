"""Periods of years that are over by the new session (edit 12)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkedText
from drafter.revision.rollover.movable import SPAN
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.situation import Situation

_ONCE = re.compile(r"\bDecade\b|\bGoals\b")
_REACH = 70


def period_proposals(situation: Situation, target: str, content: MarkedText) -> Iterator[Proposal]:
    """The next period of the same length; a decade that was proclaimed once is left."""
    if situation.new_day is None or target.startswith("note:"):
        return
    text = content.text
    earliest = situation.prior_day.year - 1 if situation.prior_day else 0
    for found in SPAN.finditer(text):
        first, last = int(found[1]), int(found[2])
        length = last - first + 1
        over = first < last < situation.new_day.year <= last + length and last >= earliest
        near = text[max(0, found.start() - _REACH) : found.end() + _REACH]
        if over and _ONCE.search(near) is None:
            yield Proposal(
                ProposalKind.PERIOD,
                target,
                *found.span(),
                found.group(),
                f"{first + length}–{last + length}",
                Wording("the period ended in {last}; the next of its length follows", last=last),
                Confidence.LOW,
            )
