"""Which paragraphs of two long texts are alike, without comparing every pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.document.likeness import Profile


def candidates(
    base: Sequence[Profile], current: Sequence[Profile], at_least: float
) -> list[tuple[float, int, int]]:
    """Pairs (likeness, index in base, index in current) that are alike enough, likest first.

    Only pairs that share a pair of words, or any word where the text is very short, are compared.
    """
    by_word: dict[str, list[int]] = {}
    for index, one in enumerate(base):
        for word in one.words:
            if " " in word or one.size <= 3:
                by_word.setdefault(word, []).append(index)
    most = max(20, len(base) // 4)
    found: list[tuple[float, int, int]] = []
    for place, other in enumerate(current):
        near: Counter[int] = Counter()
        for word in other.words:
            places = by_word.get(word)
            if places is not None and len(places) <= most:
                near.update(places)
        for index, _ in near.most_common(12):
            likeness = base[index].likeness(other)
            if likeness >= at_least:
                found.append((likeness, index, place))
    found.sort(key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[1]))
    return found
