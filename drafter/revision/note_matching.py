"""Which note of the current text is which of the base."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.document.paragraph import Footnote
from drafter.document.resolution import Resolution
from drafter.revision.alignment import Pairing
from drafter.revision.tokens import tokens_of

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
    old = {note.id: note for note in base.footnotes}
    new = {note.id: note for note in current.footnotes}
    partner: dict[str, str] = {}
    taken: set[str] = set()

    def join(old_id: str, new_id: str) -> None:
        partner[new_id] = old_id
        taken.add(old_id)

    sides = _referring(base, current, rows)
    for before, after in sides:
        for new_id in after:
            same = next((o for o in before if o not in taken and _equal(old, new, o, new_id)), None)
            if same is not None and new_id not in partner:
                join(same, new_id)
    for new_id in new:
        if new_id not in partner and new_id in old and new_id not in taken:
            join(new_id, new_id)
    for before, after in sides:
        for new_id in after:
            free = [o for o in before if o not in taken and o in old]
            if new_id in partner or new_id not in new or not free:
                continue
            best = max(free, key=lambda o: _likeness(old[o], new[new_id]))
            if _likeness(old[best], new[new_id]) >= _ALIKE:
                join(best, new_id)
    for before, after in sides:
        left = [o for o in before if o not in taken and o in old]
        right = [n for n in after if n not in partner and n in new]
        if len(left) == len(right):
            for old_id, new_id in zip(left, right, strict=True):
                join(old_id, new_id)
    base_keys = {note: f"b:{note}" for note in old}
    return NotePairs(
        base_keys, {n: base_keys[partner[n]] if n in partner else f"c:{n}" for n in new}
    )


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


def _equal(old: dict[str, Footnote], new: dict[str, Footnote], old_id: str, new_id: str) -> bool:
    first, second = old.get(old_id), new.get(new_id)
    return first is not None and second is not None and first.text == second.text


def _likeness(first: Footnote, second: Footnote) -> float:
    words = {t.key for t in tokens_of(first.content) if t.is_word}
    others = {t.key for t in tokens_of(second.content) if t.is_word}
    if not words or not others:
        return 0.0
    return 2 * len(words & others) / (len(words) + len(others))
