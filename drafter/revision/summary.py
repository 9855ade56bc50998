"""A comparison in a few lines, as one reports it to the capital: what was added, deleted, moved, and
where the language has become stronger or weaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.revision.changes import ChangeKind, ListedChange


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sort of change ("added", "weakened") and the places where it occurs, as one cites them."""

    what: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        """ "Weakened (1): paragraph 5 (Decides to Requests)"."""
        return (
            f"{self.what[:1].upper()}{self.what[1:]} ({len(self.places)}): {'; '.join(self.places)}"
        )


def summary_of(changes: Sequence[ListedChange]) -> tuple[SummaryLine, ...]:
    """The lines that have something to say, in a fixed order; none where nothing differs.

    A paragraph whose opening phrase has changed stands under "strengthened", "weakened" or "other
    verb", and no longer under "reworded"; a moved one is listed once, under where it is now.
    """
    found: dict[str, list[str]] = {what: [] for what in _ORDER}
    for change in changes:
        _put(found, change)
    return tuple(SummaryLine(what, tuple(places)) for what, places in found.items() if places)


_ORDER = ("added", "deleted", "moved", "strengthened", "weakened", "other verb", "reworded", "set otherwise")  # fmt: skip
_BY_KIND = {
    ChangeKind.ADDED: "added",
    ChangeKind.DELETED: "deleted",
    ChangeKind.CHANGED: "reworded",
    ChangeKind.FORMATTED: "set otherwise",
}
_BY_DIRECTION = {"stronger": "strengthened", "weaker": "weakened", "": "other verb"}


def _put(found: dict[str, list[str]], change: ListedChange) -> None:
    place = change.place or change.old_place
    if change.kind is ChangeKind.MOVED:
        if change.pieces and change.pieces[0].what == "inserted":
            found["moved"].append(f"{change.old_place} to {place}")
        else:
            return  # the row of where it was
    if change.verb is not None:
        what = _BY_DIRECTION[change.verb.direction]
        found[what].append(f"{place} ({change.verb.old} to {change.verb.new})")
    elif change.kind is not ChangeKind.MOVED:
        found[_BY_KIND[change.kind]].append(place)
