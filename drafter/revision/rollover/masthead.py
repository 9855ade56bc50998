"""The head and the end of the new draft (edits 1, 2 and 15)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.conventions.symbols import draft_symbol
from drafter.conventions.wording import Wording
from drafter.document.edits import SetField
from drafter.document.marked_text import MarkedText
from drafter.document.masthead import Adoption
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.situation import Situation


def masthead_proposals(situation: Situation) -> Iterator[Proposal]:
    """A draft of the new session: its symbol still open, no number, no adoption line."""
    prior = situation.prior
    old = prior.masthead
    symbol = draft_symbol(situation.organ, situation.new_session)
    new = replace(
        old,
        symbol=symbol,
        number="",
        session=situation.new_session,
        distribution="Limited",
        document_date=situation.date,
        original=old.original or "English",
        heading=MarkedText(),
        report=MarkedText(),
        sponsors=(),
    )
    yield _proposal(
        old.symbol or str(old.session),
        symbol,
        Wording("the masthead of a draft of the new session"),
        SetField("masthead", new),
    )
    if prior.adoption:
        shown = ", ".join(part for part in (prior.adoption.meeting, prior.adoption.vote) if part)
        yield _proposal(
            shown, "", Wording("a draft has no adoption line"), SetField("adoption", Adoption())
        )


def _proposal(old: str, new: str, reason: str, edit: SetField) -> Proposal:
    return Proposal(
        ProposalKind.MASTHEAD, "", 0, 0, old, new, reason, Confidence.HIGH, edits=(edit,)
    )
