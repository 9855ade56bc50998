"""How much an opening phrase says: "Urges" asks for more than "Requests".

Data and their sources: resources/conventions/verb_strength.tsv. There is no official ranking.

    >>> compared("Decides", "Requests")
    'weaker'
    >>> compared("Requests", "Welcomes")
    ''
    >>> level_of("Urges")
    'strong'
"""

from __future__ import annotations

import functools
from typing import Literal, NamedTuple

from drafter.conventions.opening_table import OpeningKind
from drafter.conventions.openings import turned
from drafter.paths import resource

Direction = Literal["weaker", "stronger", ""]


class Strength(NamedTuple):
    """A place on a scale ("request", "approval", "disapproval"): the higher the rank, the stronger."""

    scale: str
    rank: int


@functools.cache
def _table() -> dict[str, Strength]:
    text = resource("conventions", "verb_strength.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {phrase: Strength(scale, int(rank)) for scale, rank, phrase, _ in rows[1:]}


def strength_of(phrase: str, kind: OpeningKind = "operative") -> Strength | None:
    """The strength of an opening phrase without "also" or "further"; None where none is known."""
    found = _table().get(phrase)
    if found is None and kind == "preambular":
        present = turned(phrase, "operative")
        found = _table().get(present) if present is not None else None
    return found


@functools.cache
def _levels() -> list[tuple[str, int, str]]:
    text = resource("conventions", "verb_levels.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return [(scale, int(rank), word) for scale, rank, word in rows[1:]]


def level_of(phrase: str, kind: OpeningKind = "operative") -> str:
    """The strength of an opening phrase in a word: "neutral", "soft", "medium" or "strong"; "" where
    none is known. The cuts are in resources/conventions/verb_levels.tsv."""
    strength = strength_of(phrase, kind)
    if strength is None:
        return ""
    reached = [
        (rank, word)
        for scale, rank, word in _levels()
        if scale == strength.scale and rank <= strength.rank
    ]
    return max(reached)[1]


def compared(
    old: str, new: str, old_kind: OpeningKind = "operative", new_kind: OpeningKind = "operative"
) -> Direction:
    """Whether a new opening phrase says less or more than the old one; "" where that cannot be said."""
    before, after = strength_of(old, old_kind), strength_of(new, new_kind)
    if before is None or after is None or before.scale != after.scale:
        return ""
    if before.rank == after.rank:
        return ""
    return "weaker" if after.rank < before.rank else "stronger"
