"""Which proposals a draft has carried out, and the edits that carry out or take back one of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.document.edits import ReplaceText
from drafter.document.marked_text import MarkedText, plain
from drafter.document.resolution import Resolution
from drafter.document.word_diff import word_diff
from drafter.revision.rollover.proposal import Proposal, edits_of


@dataclass(frozen=True, slots=True)
class Standing:
    """A proposal whose old or new words stand in the draft; `turn` exchanges one for the other."""

    proposal: Proposal
    is_carried_out: bool
    turn: ReplaceText


def standings(
    base: Resolution, current: Resolution, proposals: Iterable[Proposal]
) -> list[Standing]:
    """Of the proposals for words, those that can still be carried out or taken back: both versions have
    the text, and either reading stands in it. Paragraphs and masthead are not among them."""
    known = {p.id for p in current.paragraphs} & {p.id for p in base.paragraphs}
    notes = {n.id for n in current.footnotes} & {n.id for n in base.footnotes}
    targets = {"title", *known, *(f"note:{note}" for note in notes)}
    found = []
    for proposal in proposals:
        if proposal.edits or not proposal.changes_text or proposal.target not in targets:
            continue
        one = _standing(base, current.text_at(proposal.target), proposal)
        if one is not None:
            found.append(one)
    return found


def _standing(base: Resolution, here: MarkedText, proposal: Proposal) -> Standing | None:
    (edit,) = edits_of(base, [proposal])
    if not isinstance(edit, ReplaceText):
        return None
    text, start, end = base.text_at(proposal.target), proposal.start, proposal.end
    after = start + len(proposal.new)
    at = _place(text.replace(start, end, plain(proposal.new)), here, start, after)
    if at is not None:
        old = text.slice(start, end)
        return Standing(proposal, True, ReplaceText(proposal.target, at, at + after - start, old))
    at = _place(text, here, start, end)
    if at is None:
        return None
    return Standing(
        proposal, False, ReplaceText(proposal.target, at, at + end - start, edit.content)
    )


def _place(before: MarkedText, after: MarkedText, start: int, end: int) -> int | None:
    """Where the words of a range stand in another version of the text, unchanged."""
    for hunk in word_diff(before, after):
        if hunk.same and hunk.base_start <= start and end <= hunk.base_end:
            return hunk.start + start - hunk.base_start
    return None


def turns_of(standing: Iterable[Standing], accepted: set[Proposal]) -> list[ReplaceText]:
    """The edits that make exactly these accepted, in an order in which every place still holds."""
    turns = [s.turn for s in standing if (s.proposal in accepted) != s.is_carried_out]
    return sorted(turns, key=lambda turn: (turn.target, -turn.start))
