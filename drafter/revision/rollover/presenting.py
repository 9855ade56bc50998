"""Proposals as a person goes through them: by class, each with its place and the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.conventions.wording import Wording
from drafter.document.numbering import footnote_numbers
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.revision.changes import Piece, Places
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind

_AROUND = 140
CLASSES: dict[ProposalKind, str] = {
    ProposalKind.MASTHEAD: "Masthead and adoption line",
    ProposalKind.PREDECESSOR: "The prior resolution among its predecessors",
    ProposalKind.SESSION: "Sessions",
    ProposalKind.YEAR: "Years",
    ProposalKind.PERIOD: "Periods",
    ProposalKind.REPORT: "Symbols of reports",
    ProposalKind.ANNIVERSARY: "Anniversaries",
    ProposalKind.NAME: "Names that changed",
    ProposalKind.STYLE: "House style of the time",
    ProposalKind.PARAGRAPH: "Paragraphs that come and go",
    ProposalKind.FLAG: "To look at",
}


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """A proposal with its place in words and its words in context."""

    proposal: Proposal
    place: str
    pieces: tuple[Piece, ...]

    @property
    def is_sure(self) -> bool:
        """Whether it is carried out unless the user refuses it."""
        return self.proposal.changes_text and self.proposal.confidence is not Confidence.LOW


def shown(prior: Resolution, proposals: Sequence[Proposal]) -> list[ShownProposal]:
    """Each proposal with its place, in the given order."""
    places, numbers = Places(prior), footnote_numbers(prior)
    return [ShownProposal(p, _place(p, places, numbers), _pieces(prior, p)) for p in proposals]


def by_class(proposals: Sequence[ShownProposal]) -> list[tuple[str, list[ShownProposal]]]:
    """The classes that have proposals, each with its own, in the order of `CLASSES`."""
    groups = [
        (words, [one for one in proposals if one.proposal.kind is kind])
        for kind, words in CLASSES.items()
    ]
    return [(words, group) for words, group in groups if group]


def _place(proposal: Proposal, places: Places, numbers: dict[str, str]) -> str:
    target = proposal.target
    if target.startswith(NOTE_PREFIX):
        return Wording(
            "footnote {number}", number=numbers.get(target.removeprefix(NOTE_PREFIX), "?")
        )
    return places.of(target) or target.replace("-", " ") or "masthead"


def _pieces(prior: Resolution, proposal: Proposal) -> tuple[Piece, ...]:
    before = after = ""
    if proposal.target:
        content = prior.text_at(proposal.target)
        start = max(0, proposal.start - _AROUND)
        end = min(len(content), proposal.end + _AROUND)
        before = ("…" if start else "") + content.slice(start, proposal.start).plain
        after = content.slice(proposal.end, end).plain + ("…" if end < len(content) else "")
    pieces = (
        Piece("kept", before),
        Piece("deleted" if proposal.changes_text else "kept", proposal.old),
        Piece("inserted", proposal.new if proposal.changes_text else ""),
        Piece("kept", after),
    )
    return tuple(piece for piece in pieces if piece.text)
