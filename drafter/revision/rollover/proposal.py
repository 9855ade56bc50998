"""A proposed change of the technical update."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from drafter.document.edits import DeleteParagraph, Edit, InsertParagraph, ReplaceText
from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.resolution import Resolution

GAP = "…"


class Confidence(StrEnum):
    """How sure it is that the next version says so; measured on pairs of adopted versions."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class ProposalKind(StrEnum):
    """The classes in which proposals are accepted or refused together."""

    SESSION = "session"
    PREDECESSOR = "predecessor"
    YEAR = "year"
    REPORT = "report"
    PERIOD = "period"
    ANNIVERSARY = "anniversary"
    NAME = "name"
    STYLE = "style"
    PARAGRAPH = "paragraph"
    """A paragraph that comes or goes."""
    MASTHEAD = "masthead"
    FLAG = "flag"
    """Something to look at; nothing is changed."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Replace `[start:end]` of a text of the prior resolution, which reads `old`, by `new`.

    `target` is as in `Resolution.text_at`, empty for the masthead, whose `edits` are given. A
    `placeholder` is shown as a gap that is still to be filled.
    """

    kind: ProposalKind
    target: str
    start: int
    end: int
    old: str
    new: str
    reason: str
    confidence: Confidence
    placeholder: bool = False
    edits: tuple[Edit, ...] = ()

    @property
    def changes_text(self) -> bool:
        """Whether accepting it changes anything."""
        return bool(self.edits) or (self.kind is not ProposalKind.FLAG and self.old != self.new)


def flag(
    target: str,
    start: int,
    end: int,
    words: str,
    reason: str,
    confidence: Confidence = Confidence.LOW,
) -> Proposal:
    """Words to look at, which stay as they are."""
    return Proposal(ProposalKind.FLAG, target, start, end, words, words, reason, confidence)


def edits_of(prior: Resolution, proposals: Iterable[Proposal]) -> list[Edit]:
    """The edits of accepted proposals, in an order in which every place still holds.

    Of two that overlap, the first in the list is taken.
    """
    by_target: dict[str, list[Proposal]] = {}
    structure: list[tuple[Edit, ...]] = []
    for proposal in proposals:
        if not proposal.changes_text:
            continue
        if proposal.edits:
            structure.append(proposal.edits)
            continue
        taken = by_target.setdefault(proposal.target, [])
        if all(proposal.end <= t.start or t.end <= proposal.start for t in taken):
            taken.append(proposal)
    gone = {e.paragraph for group in structure for e in group if isinstance(e, DeleteParagraph)}
    edits: list[Edit] = []
    for target, taken in by_target.items():
        if target in gone:
            continue
        content = prior.text_at(target)
        for proposal in sorted(taken, key=lambda p: p.start, reverse=True):
            replacement = _in_the_same_look(content, proposal)
            edits.append(ReplaceText(target, proposal.start, proposal.end, replacement))
    return edits + [edit for group in sorted(structure, key=_last_first) for edit in group]


def _last_first(group: tuple[Edit, ...]) -> tuple[bool, int]:
    """Paragraphs come in from the end, so that every index still holds, and go last."""
    places = [edit.index for edit in group if isinstance(edit, InsertParagraph)]
    return any(isinstance(edit, DeleteParagraph) for edit in group), -max(places, default=0)


def gaps_in(text: str, kind: ProposalKind) -> list[Mark]:
    """A mark over each ellipsis, which is what the user replaces."""
    places = [at for at, character in enumerate(text) if character == GAP]
    return [Mark(at, at + 1, MarkKind.PLACEHOLDER, kind) for at in places]


def _in_the_same_look(content: MarkedText, proposal: Proposal) -> MarkedText:
    """The new words in the look of the old ones; links are left out, since they lead elsewhere now."""
    whole = [
        Mark(0, len(proposal.new), mark.kind, mark.value)
        for mark in content.marks
        if mark.start <= proposal.start
        and mark.end >= proposal.end
        and mark.kind in (MarkKind.ITALIC, MarkKind.BOLD, MarkKind.UNDERLINE)
    ]
    if proposal.placeholder:
        whole += gaps_in(proposal.new, proposal.kind)
    return marked(proposal.new, whole)
