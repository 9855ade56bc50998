"""What two texts have in common: the whole, all but their variable parts, most words, or nothing much."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from drafter.clauses.tracing.skeleton import skeleton
from drafter.conventions.typography import fold, normalize
from drafter.document.marked_text import plain
from drafter.document.word_diff import word_diff

ALIKE = 0.5
"""From this likeness on a paragraph is a modified version of another."""
_WORD = re.compile(r"[^\W_]+")


class Status(StrEnum):
    """How much of a paragraph is agreed language."""

    VERBATIM = "verbatim"
    UPDATED = "updated"
    """Only sessions, dates, symbols and figures differ."""
    MODIFIED = "modified"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Change:
    """Words that differ: `[start:end]` of the draft's plain text, `old` in the source, `new` in the draft.

    Empty `old`: words that were put in; empty `new`: words that were left out.
    """

    start: int
    end: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Profile:
    """The words and neighbouring pairs of words of a text, with how often each occurs."""

    words: Counter[str]
    size: int

    def likeness(self, other: Profile) -> float:
        """From 0 to 1: twice the shared words and pairs over all of both (Dice)."""
        if not self.size or not other.size:
            return 0.0
        small, large = (self, other) if len(self.words) < len(other.words) else (other, self)
        shared = sum(min(count, large.words[word]) for word, count in small.words.items())
        return 2 * shared / (self.size + other.size)

    def at_most(self, other: Profile) -> float:
        """A bound of the likeness from the sizes alone."""
        total = self.size + other.size
        return 2 * min(self.size, other.size) / total if total else 0.0


@lru_cache(maxsize=4096)
def profile(text: str) -> Profile:
    """The profile of a text, whatever its capitals, hyphens and marks."""
    words = _WORD.findall(fold(text).lower())
    counted = Counter(words)
    counted.update(f"{a} {b}" for a, b in pairwise(words))
    return Profile(counted, sum(counted.values()))


def is_same(text: str, source: str) -> bool:
    """Whether one reads them as the same: spaces, hyphens, quotes, capitals and the end sign are nothing."""
    return _plain(text) == _plain(source)


def _plain(text: str) -> str:
    return normalize(text).casefold().rstrip(" ,;.:")


def status_of(text: str, source: str, bare: str | None = None) -> tuple[Status, float]:
    """The status of a text against a source, and their likeness (1.0 for a verbatim one).

    `bare` is the skeleton of `text` where it is known.
    """
    if is_same(text, source):
        return Status.VERBATIM, 1.0
    likeness = profile(text).likeness(profile(source))
    if (skeleton(text) if bare is None else bare) == skeleton(source):
        return Status.UPDATED, likeness
    return (Status.MODIFIED if likeness >= ALIKE else Status.NEW), likeness


def changes(text: str, source: str) -> tuple[Change, ...]:
    """The words that differ, in the order of `text`, both without footnote references."""
    found = []
    for hunk in word_diff(plain(source), plain(text), exact=False):
        if hunk.same:
            continue
        old, new = source[hunk.base_start : hunk.base_end], text[hunk.start : hunk.end]
        is_end = hunk.end == len(text) and not (old + new).strip(" ,;.:")
        if not is_end:
            found.append(Change(hunk.start, hunk.end, old, new))
    return tuple(found)
