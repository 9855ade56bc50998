"""Which note of the current text is which of the base."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.document.paragraph import Footnote
from drafter.document.resolution import Resolution
from drafter.document.tokens import tokens_of
from drafter.revision.alignment import Pairing

_ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class NotePairs:
    """The key of each note by its id: notes of both sides with the same key are versions of one."""

    base: dict[str, str]
    current: dict[str, str]

    @property
    def partners(self) -> dict[str, str]:
        """The id in the base for the id of a current note, where it has one."""
        by_key = {key: note for note, key in self.base.items()}
        return {note: by_key[key] for note, key in self.current.items() if key in by_key}


def match_notes(base: Resolution, current: Resolution, rows: list[Pairing]) -> NotePairs:
    """Pair the notes: by equal text and place, by id, by likeness in paired paragraphs, and what is
    left there in order where both sides have as many: a report's symbol replaced is one note changed.
    """
    matching = _Matching(base, current)
    sides = _referring(base, current, rows)
    for before, after in sides:
        matching.equal(before, after)
    matching.same_id()
    for before, after in sides:
        matching.alike(before, after)
    for before, after in sides:
        matching.left_over(before, after)
    return matching.result()


class _Matching:
    """The pairs found so far."""

    def __init__(self, base: Resolution, current: Resolution) -> None:
        self._old = {note.id: note for note in base.footnotes}
        self._new = {note.id: note for note in current.footnotes}
        self._partner: dict[str, str] = {}
        self._taken: set[str] = set()

    def equal(self, before: list[str], after: list[str]) -> None:
        """Notes of a pair of texts that say the same."""
        for new_id in self._free_new(after):
            text = self._new[new_id].text
            same = next((o for o in self._free_old(before) if self._old[o].text == text), None)
            if same is not None:
                self._join(same, new_id)

    def same_id(self) -> None:
        """Notes that kept their id."""
        for new_id in self._free_new(list(self._new)):
            if new_id in self._old and new_id not in self._taken:
                self._join(new_id, new_id)

    def alike(self, before: list[str], after: list[str]) -> None:
        """Notes of a pair of texts that share many words."""
        for new_id in self._free_new(after):
            free = self._free_old(before)
            if not free:
                return
            best = max(free, key=lambda o: _likeness(self._old[o], self._new[new_id]))
            if _likeness(self._old[best], self._new[new_id]) >= _ALIKE:
                self._join(best, new_id)

    def left_over(self, before: list[str], after: list[str]) -> None:
        """The rest of a pair of texts in order, where both have as many."""
        left, right = self._free_old(before), self._free_new(after)
        if len(left) == len(right):
            for old_id, new_id in zip(left, right, strict=True):
                self._join(old_id, new_id)

    def result(self) -> NotePairs:
        """A key for every note."""
        base_keys = {note: f"b:{note}" for note in self._old}
        keys = {
            n: base_keys[self._partner[n]] if n in self._partner else f"c:{n}" for n in self._new
        }
        return NotePairs(base_keys, keys)

    def _join(self, old_id: str, new_id: str) -> None:
        self._partner[new_id] = old_id
        self._taken.add(old_id)

    def _free_old(self, ids: list[str]) -> list[str]:
        return [i for i in dict.fromkeys(ids) if i in self._old and i not in self._taken]

    def _free_new(self, ids: list[str]) -> list[str]:
        return [i for i in dict.fromkeys(ids) if i in self._new and i not in self._partner]


def _referring(
    base: Resolution, current: Resolution, rows: list[Pairing]
) -> list[tuple[list[str], list[str]]]:
    """The notes referred to in each pair of texts."""
    sides = [
        (
            [n for _, n in base.text_at(target).footnote_references],
            [n for _, n in current.text_at(target).footnote_references],
        )
        for target in ("heading", "report", "title", "organ-line")
    ]
    partner_of = {row.current: row.partner for row in rows if row.moved and row.current is not None}
    for row in rows:
        if row.current is None:
            continue
        index = row.base if row.base is not None else partner_of.get(row.current)
        if index is None:
            continue
        before = base.paragraphs[index].content.footnote_references
        after = current.paragraphs[row.current].content.footnote_references
        sides.append(([n for _, n in before], [n for _, n in after]))
    return [side for side in sides if side[0] or side[1]]


def _likeness(first: Footnote, second: Footnote) -> float:
    words = {t.key for t in tokens_of(first.content) if t.is_word}
    others = {t.key for t in tokens_of(second.content) if t.is_word}
    if not words or not others:
        return 0.0
    return 2 * len(words & others) / (len(words) + len(others))
