"""Lists of words that rules go by. Data: resources/checks/words.toml."""

from __future__ import annotations

import functools
import tomllib

from drafter.paths import resource


@functools.cache
def _lists() -> dict[str, frozenset[str]]:
    with resource("checks", "words.toml").open("rb") as file:
        return {name: frozenset(words) for name, words in tomllib.load(file).items()}


def word_list(name: str) -> frozenset[str]:
    """The list of that name. Raises KeyError."""
    return _lists()[name]
