"""Chinese in the index of words: it is written without spaces, and the index takes a run of it for one word.

Each two neighbouring characters, and the last of each run, stand in the index of properties as a word of their own.
What is looked for is found by the pairs that it has.
"""

from __future__ import annotations

import re

_RUN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_PREFIX = "xc"
_MOST = 48


def has_ideographs(text: str) -> bool:
    """Whether any character is one."""
    return _RUN.search(text) is not None


def pairs_of(text: str) -> list[str]:
    """The words of the index for a text, each once."""
    found: dict[str, None] = {}
    for run in _RUN.finditer(text):
        for start in range(len(run[0])):
            found[_PREFIX + run[0][start : start + 2]] = None
    return list(found)


def pairs_wanted(phrase: str) -> tuple[str, ...]:
    """Expressions over the index of properties, all of which hold where a phrase stands; none for a phrase
    without ideographs."""
    found: dict[str, None] = {}
    for run in _RUN.finditer(phrase):
        if len(run[0]) == 1:
            found[f'"{_PREFIX}{run[0]}" *'] = None
        for start in range(len(run[0]) - 1):
            found[f'"{_PREFIX}{run[0][start : start + 2]}"'] = None
    return tuple(found)[:_MOST]
