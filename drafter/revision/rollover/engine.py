"""All proposals of a roll-over, and the draft that accepts some of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from drafter.document.draft import Draft
from drafter.document.edits import SetField, apply_all
from drafter.document.marked_text import MarkedText
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.revision.rollover.anniversaries import anniversary_proposals
from drafter.revision.rollover.chain import in_order
from drafter.revision.rollover.holders import holder_flags
from drafter.revision.rollover.learning import with_precedents
from drafter.revision.rollover.masthead import masthead_proposals
from drafter.revision.rollover.names import name_proposals
from drafter.revision.rollover.noted import notes_on
from drafter.revision.rollover.passing import passing_flags
from drafter.revision.rollover.periods import period_proposals
from drafter.revision.rollover.precedents import Precedents
from drafter.revision.rollover.predecessors import predecessor_proposals, predecessors
from drafter.revision.rollover.proposal import Confidence, Proposal, edits_of
from drafter.revision.rollover.recurring import recurring_paragraphs
from drafter.revision.rollover.reports import report_proposals
from drafter.revision.rollover.requested import requested_reports
from drafter.revision.rollover.sessions import session_proposals
from drafter.revision.rollover.situation import Situation, situation_of
from drafter.revision.rollover.years import year_proposals

_ORDER = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)


def propose(
    prior: Resolution,
    session: int,
    date: datetime.date | None = None,
    earlier: Iterable[Resolution] = (),
) -> list[Proposal]:
    """Every proposal, in reading order, the masthead first. Raises CannotRollOver.

    `earlier` are versions before the prior one, in any order, where they are known: the proposals then
    follow what changed between them.
    """
    situation = situation_of(prior, session, date)
    chain = in_order(prior, earlier)
    precedents = Precedents(prior, chain)
    known = predecessors(prior, situation, precedents)
    proposals = list(masthead_proposals(situation))
    for target, content in _texts(prior):
        found = list(_of_text(situation, target, content, known, precedents))
        if precedents:
            found = list(with_precedents(situation, target, content, found, precedents))
        found.sort(key=lambda p: (_ORDER.index(p.confidence), p.start))
        taken: list[Proposal] = []
        for proposal in found:
            if not any(_overlap(proposal, t) for t in taken):
                taken.append(proposal)
        flags = (
            *passing_flags(situation, target, content, precedents),
            *holder_flags(target, content),
        )
        taken += [flag for flag in flags if not any(_overlap(flag, t) for t in taken)]
        proposals += sorted(taken, key=lambda p: p.start)
    proposals += requested_reports(situation)
    proposals += recurring_paragraphs(situation, chain, precedents)
    proposals += notes_on(situation)
    return proposals


def _overlap(one: Proposal, other: Proposal) -> bool:
    return one.start < other.end and other.start < one.end


def _texts(prior: Resolution) -> Iterator[tuple[str, MarkedText]]:
    yield "title", prior.title
    for paragraph in prior.paragraphs:
        yield paragraph.id, paragraph.content
    for note in prior.footnotes:
        yield NOTE_PREFIX + note.id, note.content


def _of_text(
    situation: Situation, target: str, content: MarkedText, known: set[str], precedents: Precedents
) -> Iterator[Proposal]:
    yield from predecessor_proposals(situation, target, content, known, precedents)
    yield from session_proposals(situation, target, content)
    yield from report_proposals(situation, target, content)
    yield from anniversary_proposals(situation, target, content)
    yield from year_proposals(situation, target, content)
    yield from period_proposals(situation, target, content)
    yield from name_proposals(situation, target, content)


def rolled_over(prior: Resolution, accepted: Iterable[Proposal]) -> Draft:
    """The draft on the base of the prior resolution, with the accepted proposals carried out."""
    edits = edits_of(prior, accepted)
    current = apply_all(prior, [*edits, SetField("labels_as_read", value=False)])
    return Draft(current, prior)
