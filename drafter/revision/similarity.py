"""How alike two paragraphs are, fast enough to ask for every likely pair of two long texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.document.paragraph import Paragraph

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_FOLDED = str.maketrans({"\u2011": "-"})


@dataclass(frozen=True, slots=True)
class Profile:
    """The words and neighbouring pairs of words of a paragraph, with how often each occurs."""

    words: Counter[str]
    size: int

    def likeness(self, other: Profile) -> float:
        """From 0 to 1: twice the shared words and pairs over all of both (Dice)."""
        if not self.size or not other.size:
            return 1.0 if self.size == other.size else 0.0
        small, large = (self, other) if len(self.words) < len(other.words) else (other, self)
        shared = sum(min(count, large.words[word]) for word, count in small.words.items())
        return 2 * shared / (self.size + other.size)


def profile(paragraph: Paragraph) -> Profile:
    """The profile of a paragraph's words, in small letters and without the footnote references."""
    words = _WORD.findall(paragraph.content.plain.translate(_FOLDED).lower())
    counted = Counter(words)
    counted.update(f"{a} {b}" for a, b in pairwise(words))
    return Profile(counted, sum(counted.values()))


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
