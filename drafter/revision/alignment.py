"""Which paragraph of the current text is which of the base, moved ones included."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.document.likeness import profile
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.revision.similarity import candidates

ALIKE = 0.5
"""From this likeness on two paragraphs are taken for versions of each other."""
SAME_ID_ALIKE = 0.2
"""The same id speaks for the same paragraph, unless hardly a word is left of it."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """A place in the merged order: a paragraph of the base, of the current text, or both.

    `moved` says that its partner stands elsewhere: a moved paragraph has two rows, one without
    `current` where it was and one without `base` where it is now, each naming the other's index in
    `partner`.
    """

    base: int | None
    current: int | None
    moved: bool = False
    partner: int | None = None


def align(base: Resolution, current: Resolution) -> list[Pairing]:
    """The merged order of both texts: that of the current one, with what is gone in its old place."""
    pairs = matches(base.paragraphs, current.paragraphs)
    in_order = longest_in_order(pairs)
    return _merged(len(base.paragraphs), len(current.paragraphs), pairs, in_order)


def matches(base: Sequence[Paragraph], current: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Pairs of indices that belong together, each index at most once, in the current order."""
    taken, given = _Taken(), _Taken()
    pairs: list[tuple[int, int]] = []

    def join(index: int, place: int) -> None:
        taken.add(index)
        given.add(place)
        pairs.append((index, place))

    for index, place in _equal_texts(base, current):
        join(index, place)
    profiles = [profile(p.content.plain) for p in base]
    others = [profile(p.content.plain) for p in current]
    where = {p.id: index for index, p in enumerate(base) if index not in taken}
    for place, paragraph in enumerate(current):
        same = where.get(paragraph.id)
        if place in given or same is None or same in taken:
            continue
        if profiles[same].likeness(others[place]) >= SAME_ID_ALIKE or not base[same].text:
            join(same, place)
    left = [index for index in range(len(base)) if index not in taken]
    right = [place for place in range(len(current)) if place not in given]
    found = candidates([profiles[i] for i in left], [others[p] for p in right], ALIKE)
    for _, i, p in found:
        index, place = left[i], right[p]
        if index not in taken and place not in given and _comparable(base[index], current[place]):
            join(index, place)
    return sorted(pairs, key=lambda pair: pair[1])


class _Taken(set[int]):
    """Indices that have found their partner."""


def _comparable(first: Paragraph, second: Paragraph) -> bool:
    """A heading never turns into a paragraph, nor an organ line."""
    fixed = (
        ParagraphKind.PART,
        ParagraphKind.ANNEX,
        ParagraphKind.ORGAN_LINE,
        ParagraphKind.HEADING,
    )
    return first.kind is second.kind or (first.kind not in fixed and second.kind not in fixed)


def _equal_texts(base: Sequence[Paragraph], current: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Paragraphs with the same words: those with the same id, then in order among equals."""
    by_text: dict[tuple[ParagraphKind, str], list[int]] = {}
    for index, paragraph in enumerate(base):
        by_text.setdefault((paragraph.kind, paragraph.text), []).append(index)
    pairs = []
    for place, paragraph in enumerate(current):
        same = by_text.get((paragraph.kind, paragraph.text))
        if same:
            by_id = next((i for i in same if base[i].id == paragraph.id), same[0])
            same.remove(by_id)
            pairs.append((by_id, place))
    return pairs


def longest_in_order(pairs: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The most pairs that stand in the same order in both texts; the others have moved.

    The pairs (index in the base, index in the current text) come in the order of the current text.
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (index, _) in enumerate(pairs):
        place = bisect_left(tails, index)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(index)
            ends.append(number)
        else:
            tails[place] = index
            ends[place] = number
    chain: set[tuple[int, int]] = set()
    number = ends[-1] if ends else -1
    while number >= 0:
        chain.add(pairs[number])
        number = before[number]
    return chain


def _merged(
    count: int, length: int, pairs: Sequence[tuple[int, int]], in_order: set[tuple[int, int]]
) -> list[Pairing]:
    base_of = {place: index for index, place in pairs}
    current_of = dict(pairs)
    rows: list[Pairing] = []
    following = 0

    def gone_before(limit: int) -> None:
        nonlocal following
        while following < limit:
            place = current_of.get(following)
            rows.append(Pairing(following, None, place is not None, place))
            following += 1

    for place in range(length):
        index = base_of.get(place)
        if index is not None and (index, place) in in_order:
            gone_before(index)
            rows.append(Pairing(index, place))
            following = index + 1
        else:
            rows.append(Pairing(None, place, index is not None, index))
    gone_before(count)
    return rows
