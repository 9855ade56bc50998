"""Words of a list that are one or two slips of the finger away: a letter too many, too few, wrong, or
two exchanged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

_LONG = 9
"""From so many letters on, only one slip: two would take long and mean little."""


class CloseWords:
    """Looks words up by their first letter, their length and the letters they have."""

    def __init__(self, words: Mapping[str, int]) -> None:
        self._frequency = words
        self._by_shape: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
        for word in words:
            if word:
                self._by_shape[word[0], len(word)].append((_letters(word), word))

    def near(self, word: str, limit: int = 5) -> list[str]:
        """The nearest words, the commonest first among those equally near."""
        one = [w for w in _one_slip(word) if w in self._frequency]
        if one:
            return self._best(one, limit)
        if len(word) >= _LONG or len(word) < 4:
            return []
        return self._best(self._two_slips(word), limit)

    def _best(self, words: Iterable[str], limit: int) -> list[str]:
        return sorted(set(words), key=lambda w: (-self._frequency[w], w))[:limit]

    def _two_slips(self, word: str) -> list[str]:
        letters = _letters(word)
        return [
            candidate
            for length in range(len(word) - 2, len(word) + 3)
            for mask, candidate in self._by_shape.get((word[0], length), ())
            if (mask ^ letters).bit_count() <= 4 and distance(word, candidate) <= 2
        ]


def _letters(word: str) -> int:
    """The set of letters of a word as bits."""
    mask = 0
    for character in word:
        mask |= 1 << (ord(character) % 61)
    return mask


def _one_slip(word: str) -> set[str]:
    alphabet = "abcdefghijklmnopqrstuvwxyz'-"
    parts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    made = {left + right[1:] for left, right in parts if right}
    made |= {left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1}
    made |= {left + c + right[1:] for left, right in parts if right for c in alphabet}
    made |= {left + c + right for left, right in parts for c in alphabet}
    return made - {word}


def distance(first: str, second: str) -> int:
    """How many letters must be put in, left out, changed or exchanged with their neighbours."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, start=1):
        new = [i]
        for j, b in enumerate(second, start=1):
            cost = min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and b == first[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            new.append(cost)
        before, row = row, new
    return row[-1]
