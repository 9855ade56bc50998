"""The whole: changes read and put together, decided, counted, and the text that comes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from drafter.document.draft import Draft, TrackedChange
from drafter.revision.merging.authors import Signatures
from drafter.revision.merging.brackets import bracketed_deeds
from drafter.revision.merging.building import built
from drafter.revision.merging.change import (
    Change,
    Deed,
    Deletion,
    FieldChange,
    Insertion,
    Move,
    Words,
)
from drafter.revision.merging.commenting import Margin, with_own, with_remark, with_theirs
from drafter.revision.merging.notes import FreshIds
from drafter.revision.merging.points import Alternative, Point, points_of
from drafter.revision.merging.reply import Reply
from drafter.revision.merging.taking import Taken, likeness_of_whole
from drafter.revision.merging.wording import Wording

_OURS_AT_LEAST = 0.3
"""A file that has fewer of the draft's paragraphs was not made from it."""
NOT_A_COPY = "the file is not a copy of this draft"
LEFT = "left as the draft has it"
OTHER_TAKEN = "another wording was taken"


class Choice(StrEnum):
    """What is decided about a point, beside the number of the alternative that is taken."""

    OPEN = "open"
    """Nothing yet: the draft's words stay, and the alternatives stand in the margin."""
    OURS = "ours"
    BRACKETS = "brackets"


Decision = Choice | int
"""A choice, or the number of the alternative that is taken."""
Decisions = Mapping[int, Decision]
"""Decisions by the number of the point; a point without one is taken where it does not collide."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the changes of one file: `applied` + `colliding` + refused make `changes`.

    `refused` counts by reason. `comments` are those the colleague added, all of which are carried.
    """

    name: str
    file: str
    changes: int
    applied: int
    colliding: int
    refused: tuple[tuple[str, int], ...]
    comments: int

    @property
    def refusals(self) -> int:
        """How many were refused, whatever the reason."""
        return sum(number for _, number in self.refused)


@dataclass(frozen=True, slots=True)
class Merge:
    """What several replies propose to a draft. Make it with `merge`; all of it is immutable.

    `refused` are the changes of files that are no copies of the draft; `targets` gives for each
    reply the merged target of each of its targets.
    """

    draft: Draft
    replies: tuple[Reply, ...]
    points: tuple[Point, ...]
    refused: tuple[Change, ...]
    targets: tuple[dict[str, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """How each reply is called."""
        return tuple(reply.called for reply in self.replies)

    @property
    def collisions(self) -> tuple[int, ...]:
        """The numbers of the points at which colleagues want different things."""
        return tuple(n for n, point in enumerate(self.points) if point.is_collision)

    def usual(self, number: int) -> Decision:
        """What is done with a point that nobody has decided."""
        return Choice.OPEN if self.points[number].is_collision else 0

    def decision(self, number: int, decisions: Decisions) -> Decision:
        """What is done with a point."""
        return decisions.get(number, self.usual(number))

    def all_in_brackets(self) -> dict[int, Decision]:
        """The decisions of a compilation: every change in brackets with whose it is."""
        return dict.fromkeys(range(len(self.points)), Choice.BRACKETS)

    def tally(self, decisions: Decisions) -> tuple[Tally, ...]:
        """What becomes of the changes of each file."""
        return tuple(self._tally(number, decisions) for number in range(len(self.replies)))

    def _tally(self, number: int, decisions: Decisions) -> Tally:
        reply = self.replies[number]
        applied = colliding = total = 0
        refused: Counter[str] = Counter()
        for place, point in enumerate(self.points):
            theirs = [c for c in point.changes if c.reply == number]
            total += len(theirs)
            decision = self.decision(place, decisions)
            if decision is Choice.OURS:
                refused[LEFT] += len(theirs)
            elif decision is Choice.OPEN:
                colliding += len(theirs)
            elif decision is Choice.BRACKETS:
                outside = sum(_cannot_stand(c.deed, point) for c in theirs)
                colliding += outside
                applied += len(theirs) - outside
            else:
                assert isinstance(decision, int)  # noqa: S101 - the choices are above
                taken = [c for p in point.alternatives[decision].proposals for c in p.changes]
                mine = sum(c.reply == number for c in taken)
                applied += mine
                refused[OTHER_TAKEN] += len(theirs) - mine
        foreign = sum(change.reply == number for change in self.refused)
        refused[NOT_A_COPY] += foreign
        reasons = tuple((why, count) for why, count in refused.items() if count)
        comments = 0 if foreign else len(_new_comments(self.draft, reply.draft))
        return Tally(
            reply.called, reply.file, total + foreign, applied, colliding, reasons, comments
        )

    def result(self, decisions: Decisions) -> Draft:
        """The merged draft. Its base is that of the draft, else the draft as it was sent; its changes
        say whose each is. What is still open stands in the margin, each alternative by its author."""
        base = self.draft.current
        deeds = self._deeds(decisions)
        margin = Margin(built(base, deeds), self.draft.comments)
        margin = with_own(margin, base)
        foreign = {change.reply for change in self.refused}
        for number, reply in enumerate(self.replies):
            if number not in foreign:
                margin = with_theirs(margin, self.draft, reply.draft, self.targets[number])
        margin = self._with_open(margin, decisions)
        return replace(
            self.draft,
            current=margin.resolution,
            base=self.draft.base or base,
            comments=margin.comments,
            changes=(*self.draft.changes, *self._signed(decisions)),
        )

    def _deeds(self, decisions: Decisions) -> list[tuple[int, Deed]]:
        gaps = Wording(self.draft.current).gaps
        deeds: list[tuple[int, Deed]] = []
        for number, point in enumerate(self.points):
            decision = self.decision(number, decisions)
            if decision is Choice.BRACKETS:
                deeds += bracketed_deeds(self.draft.current, point, self.names, gaps)
            elif not isinstance(decision, Choice):
                taken = point.alternatives[decision].proposals
                deeds += [(p.changes[0].reply, p.deed) for p in taken]
        return deeds

    def _with_open(self, margin: Margin, decisions: Decisions) -> Margin:
        wording = Wording(self.draft.current)
        for number, point in enumerate(self.points):
            decision = self.decision(number, decisions)
            unsaid = decision is Choice.BRACKETS and any(
                _cannot_stand(c.deed, point) for c in point.changes
            )
            if decision is not Choice.OPEN and not unsaid:
                continue
            target, at = wording.target_of(point), self._position(point)
            for alternative in point.alternatives:
                said = _remark(wording, point, alternative)
                margin = with_remark(margin, target, at, said, self.called(alternative))
        return margin

    def called(self, alternative: Alternative) -> str:
        """Whose an alternative is: "EU, Norway"."""
        return ", ".join(dict.fromkeys(self.names[reply] for reply in alternative.replies))

    def _position(self, point: Point) -> int:
        deed = point.proposals[0].deed
        return (
            deed.start if isinstance(deed, Words) else 10**9 if isinstance(deed, Insertion) else 0
        )

    def _signed(self, decisions: Decisions) -> list[TrackedChange]:
        """Whose the changes of the merged text are, for a file that tracks them."""
        signed: list[TrackedChange] = []
        for number, point in enumerate(self.points):
            decision = self.decision(number, decisions)
            if decision is Choice.BRACKETS:
                alternatives: Sequence[Alternative] = point.alternatives
            elif isinstance(decision, Choice):
                continue
            else:
                alternatives = (point.alternatives[decision],)
            for alternative in alternatives:
                for proposal in alternative.proposals:
                    author = ", ".join(dict.fromkeys(self.author(c) for c in proposal.changes))
                    date = proposal.changes[0].date
                    signed += [
                        TrackedChange(target, inserted, text, author, date)
                        for target, inserted, text in _tracked(proposal.deed)
                    ]
        return list(dict.fromkeys(signed))

    def author(self, change: Change) -> str:
        """Who made a change: the author in the file, else the colleague whose file it is."""
        return change.author or self.names[change.reply]


def merge(
    draft: Draft,
    replies: Sequence[Reply],
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Merge:
    """What replies propose to the draft that was sent, put together.

    `progress` is told the replies done and of all; where `cancelled` says so, the rest is left out.
    """
    ids = FreshIds(draft.current)
    changes: list[Change] = []
    refused: list[Change] = []
    targets: list[dict[str, str]] = []
    for number, reply in enumerate(replies):
        if cancelled is not None and cancelled():
            break
        taken = Taken(draft.current, reply, ids)
        signatures = Signatures(reply.draft.changes, draft.changes)
        theirs = [
            Change(number, deed, *signatures.of(deed, target)) for deed, target in taken.deeds
        ]
        a_copy = likeness_of_whole(taken.rows, draft.current) >= _OURS_AT_LEAST
        (changes if a_copy else refused).extend(theirs)
        targets.append(taken.targets)
        if progress is not None:
            progress(number + 1, len(replies))
    order = {p.id: n for n, p in enumerate(draft.current.paragraphs)}
    changes.sort(key=lambda change: _where(change.deed, order))
    return Merge(draft, tuple(replies), points_of(changes), tuple(refused), tuple(targets))


def _where(deed: Deed, order: Mapping[str, int]) -> tuple[int, int]:
    """In the order of the text: what stands above it first, the notes last."""
    match deed:
        case Words(target, start):
            return (order.get(target, len(order) if ":" in target else -1), start)
        case Insertion(gap, number):
            return (gap - 1, 10**6 + number)
        case FieldChange():
            return (-2, 0)
        case _:
            return (order.get(deed.paragraph.id, 0), 0)


def _cannot_stand(deed: Deed, point: Point) -> bool:
    """Whether a change cannot be shown in brackets beside others."""
    return point.is_collision and isinstance(deed, FieldChange)


def _remark(wording: Wording, point: Point, alternative: Alternative) -> str:
    said, ours = wording.theirs(point, alternative), wording.ours(point)
    place = wording.place(point)
    if not ours:
        return f"Proposes {place}: “{said}”"
    if len(ours) > 300:
        return f"Proposes in {place}: “{said}”"
    return f"Proposes in {place}, instead of “{ours}”: “{said}”"


def _tracked(deed: Deed) -> list[tuple[str, bool, str]]:
    """What of a deed a tracked file shows: (target, inserted, words)."""
    match deed:
        case Words(target, _, _, old, new):
            both = [(target, True, new.text), (target, False, old.text)]
            return [row for row in both if row[2].strip()]
        case Deletion(paragraph):
            return [(paragraph.id, False, paragraph.text)]
        case Insertion(_, _, paragraph):
            return [(paragraph.id, True, paragraph.text)]
        case Move(paragraph):
            return [(paragraph.id, True, paragraph.text), (paragraph.id, False, paragraph.text)]
        case _:
            return []


def _new_comments(sent: Draft, reply: Draft) -> list[str]:
    """The comments of a reply that the draft did not have."""
    ids = {comment.id for comment in sent.comments}
    known = {(c.content.plain.strip(), c.author, c.date) for c in sent.comments}
    return [
        c.id
        for c in reply.comments
        if c.id not in ids and (c.content.plain.strip(), c.author, c.date) not in known
    ]
