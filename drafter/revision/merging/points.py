"""Changes put together: the same change by two colleagues is one; what clashes is one collision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.revision.merging.change import Change, Deed, sense
from drafter.revision.merging.claims import Claim, claims_of


@dataclass(frozen=True, slots=True)
class Proposal:
    """A deed that one colleague or several propose: `changes` has one of each of them."""

    deed: Deed
    changes: tuple[Change, ...]

    @property
    def replies(self) -> frozenset[int]:
        """Whose it is, by the places of the files."""
        return frozenset(change.reply for change in self.changes)


@dataclass(frozen=True, slots=True)
class Alternative:
    """What some colleagues, by the places of their files, all want at a point."""

    replies: tuple[int, ...]
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A matter to decide: one alternative to take or leave, or several that exclude each other."""

    alternatives: tuple[Alternative, ...]

    @property
    def is_collision(self) -> bool:
        """Whether colleagues want different things."""
        return len(self.alternatives) > 1

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """All that is proposed here, each once."""
        return tuple(dict.fromkeys(p for a in self.alternatives for p in a.proposals))

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes of all colleagues here, each once."""
        return tuple(change for proposal in self.proposals for change in proposal.changes)


def points_of(changes: Iterable[Change]) -> tuple[Point, ...]:
    """All changes as points, in the order in which they were given."""
    proposals = _same_together(changes)
    groups = _clashing_together(proposals)
    return tuple(Point(_alternatives(group)) for group in groups)


def _same_together(changes: Iterable[Change]) -> list[Proposal]:
    """A colleague who makes the same change twice (two equal new paragraphs) means two."""
    found: dict[tuple[object, ...], list[Change]] = {}
    seen: dict[tuple[object, ...], int] = {}
    for change in changes:
        key = sense(change.deed)
        turn = seen.get((change.reply, key), 0)
        seen[change.reply, key] = turn + 1
        found.setdefault((turn, key), []).append(change)
    return [Proposal(group[0].deed, tuple(group)) for group in found.values()]


def _clashing_together(proposals: Sequence[Proposal]) -> list[list[Proposal]]:
    leader = list(range(len(proposals)))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    claimed: dict[str, list[tuple[int, Claim]]] = {}
    for number, proposal in enumerate(proposals):
        for claim in claims_of(proposal.deed):
            rivals = claimed.setdefault(claim.on, [])
            for other, rival in rivals:
                apart = proposals[other].replies.isdisjoint(proposal.replies)
                if apart and rival.clashes(claim):
                    leader[find(number)] = find(other)
            rivals.append((number, claim))
    groups: dict[int, list[Proposal]] = {}
    for number, proposal in enumerate(proposals):
        groups.setdefault(find(number), []).append(proposal)
    return list(groups.values())


def _alternatives(group: Sequence[Proposal]) -> tuple[Alternative, ...]:
    replies = sorted({reply for proposal in group for reply in proposal.replies})
    wanted: dict[tuple[Proposal, ...], list[int]] = {}
    for reply in replies:
        theirs = tuple(p for p in group if reply in p.replies)
        wanted.setdefault(theirs, []).append(reply)
    return tuple(Alternative(tuple(whose), theirs) for theirs, whose in wanted.items())
