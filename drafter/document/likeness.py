"""How alike two texts are, by the words and neighbouring pairs of words that they share."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

# An ideograph is a word: Chinese is written without spaces.
_WORD = re.compile("[\u3400-\u9fff]|[^\\W_\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Profile:
    """The words and neighbouring pairs of words of a text, with how often each occurs."""

    words: Counter[str]
    size: int

    def likeness(self, other: Profile) -> float:
        """From 0 to 1: twice the shared words and pairs over all of both (Dice); two texts without
        a word are alike."""
        if not self.size or not other.size:
            return 1.0 if self.size == other.size else 0.0
        small, large = (self, other) if len(self.words) < len(other.words) else (other, self)
        shared = sum(min(count, large.words[word]) for word, count in small.words.items())
        return 2 * shared / (self.size + other.size)


def profile(text: str) -> Profile:
    """The profile of a text, whatever its capitals, hyphens and marks."""
    words = _WORD.findall(text.lower())
    counted = Counter(words)
    counted.update(f"{a} {b}" for a, b in pairwise(words))
    return Profile(counted, sum(counted.values()))
