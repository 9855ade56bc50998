"""Phrases that may need an estimate of what they cost (RES-PBI-02). Data: resources/checks/budget.toml."""

from __future__ import annotations

import functools
import re
import tomllib
from typing import NamedTuple

from drafter.paths import resource


class Cost(NamedTuple):
    """Where a text asks for something that is usually paid for, and what that is."""

    start: int
    end: int
    what: str


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    with resource("checks", "budget.toml").open("rb") as file:
        phrases = tomllib.load(file)["phrases"]
    return tuple((what, re.compile(p, re.IGNORECASE)) for what, p in phrases.items())


def costs() -> tuple[str, ...]:
    """All that a text may ask for that costs, in words: "a new body"."""
    return tuple(what for what, _ in _patterns())


def cost_of(folded: str) -> Cost | None:
    """What a paragraph (folded) asks for, the weightiest first; None where nothing costs."""
    for what, pattern in _patterns():
        if match := pattern.search(folded):
            return Cost(match.start(), match.end(), what)
    return None
