"""Who made a change: the author of the tracked change, else whose file it is."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from drafter.document.draft import TrackedChange
from drafter.revision.merging.change import Deed, Deletion, Insertion, Move, Words

Signature = tuple[str, datetime.datetime | None]
UNSIGNED: Signature = ("", None)


class Signatures:
    """The tracked changes of a reply that were not in the draft already."""

    def __init__(self, changes: Iterable[TrackedChange], ours: Iterable[TrackedChange]) -> None:
        known = {(c.inserted, c.text, c.author, c.date) for c in ours}
        self._by_place: dict[tuple[str, bool], list[TrackedChange]] = {}
        for change in changes:
            if (
                change.author
                and (change.inserted, change.text, change.author, change.date) not in known
            ):
                self._by_place.setdefault((change.target, change.inserted), []).append(change)

    def of(self, deed: Deed, target: str) -> Signature:
        """Who made a deed, and when; `target` is the text of the reply where its new words stand."""
        match deed:
            case Words(at, _, _, old, new):
                come = self._matching(target, new.text, inserted=True)
                gone = self._matching(target, old.text, inserted=False)
                if not gone and at != target:
                    gone = self._matching(at, old.text, inserted=False)
                found = come + gone
            case Deletion(paragraph):
                found = self._matching(target, paragraph.text, inserted=False)
            case Insertion(_, _, paragraph):
                found = self._matching(target, paragraph.text, inserted=True)
            case Move(paragraph):
                found = self._matching(target, paragraph.text, inserted=True)
                found += self._matching(paragraph.id, paragraph.text, inserted=False)
            case _:
                found = []
        if not found:
            return UNSIGNED
        return ", ".join(dict.fromkeys(change.author for change in found)), found[0].date

    def _matching(self, target: str, text: str, *, inserted: bool) -> list[TrackedChange]:
        words = text.strip()
        if not words:
            return []
        there = self._by_place.get((target, inserted), [])
        same = [change for change in there if change.text.strip() == words]
        if same:
            return same[:1]
        around = [change for change in there if words in change.text]
        return around[:1] or [c for c in there if c.text.strip() and c.text.strip() in words]
