"""Hyphens at the ends of lines: part of the word, or only there because the line ended?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_LAST_PART = re.compile(r"([^\W\d_]+)-\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def word_counts(texts: Iterable[str]) -> Counter[str]:
    """The words of a text in lower case, with how often they occur."""
    words: Counter[str] = Counter()
    for text in texts:
        words.update(word.lower() for word in _FIRST_WORD.findall(text))
    return words


def is_divided_word(before: str, after: str, words: Counter[str]) -> bool:
    """Whether a hyphen at the end of `before` only divides a word that the text has undivided."""
    first, second = _LAST_PART.search(before), _FIRST_WORD.match(after)
    if first is None or second is None or not after[0].islower():
        return False
    return words[(first[1] + second[0]).lower()] > 0
