"""Planters: small numbers, fractions, commas, words for people, opening phrases of other languages."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from benchmarks.checker.planting.planter import (
    OP,
    OWN,
    Planted,
    added,
    body,
    italics_set,
    plants,
)
from benchmarks.checker.planting.wording import any_of, swap
from drafter.conventions.opening_table import OpeningKind
from drafter.conventions.openings_elsewhere import known_opening
from drafter.document.marked_text import MarkKind
from drafter.document.resolution import Resolution

_FIGURES = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}

swap(
    "NBR-01",
    r"\b(?P<w>two|three|four|five|six)(?= (?:years|days|weeks|months|sessions|reports|meetings|regions|members)\b)",
    lambda m, _: _FIGURES[m["w"]],
)
swap(
    "PUNC-01",
    r"\b[a-z]{4,}s, [a-z]{4,}s(?P<w> )(?=and [a-z]{4,}s[,;. ])",
    ", ",
)
swap(
    "PUNC-02",
    r"(?<=[a-z])(?P<w>, )and (?:requests|invites|encourages|urges|calls upon) (?:the|all|Member|States) ",
    " ",
    (OP,),
)
swap(
    "PUNC-03",
    r"\band, (?:in this regard|in that regard|inter alia|in this context)(?P<w>,)(?= [a-z])",
    "",
)
swap(
    "TERM-04",
    r"\b(?P<w>the Chair)(?= of )",
    any_of("the Chairman", "the Chairwoman"),
    restores=False,
)


@plants("NBR-05")
def hyphened_fraction(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A fraction with a hyphen before "of", or a majority without one."""
    words, wrong = rng.choice([
        (", as supported by {} of the members", "two-thirds"),
        (", as decided by a {} majority", "two thirds"),
        (", as needed by {} of the population", "three-quarters"),
    ])  # fmt: skip
    planted = added(resolution, rng, words.format(wrong))
    if planted is None:
        return None
    start = planted.start + words.index("{}")
    return replace(planted, start=start, end=start + len(wrong))


@plants("LANG-01")
def upright(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A French or Spanish opening phrase that is upright, or half of it."""
    places = []
    for paragraph in body(resolution, OWN):
        kind: OpeningKind = "preambular" if paragraph.kind is OWN[0] else "operative"
        phrase = known_opening(paragraph.text, resolution.language, kind)
        runs = list(paragraph.content.ranges(MarkKind.ITALIC))
        if phrase and runs and runs[0][0] == 0 and runs[0][1] >= len(phrase):
            places.append((paragraph, phrase, runs[0][1]))
    if not places:
        return None
    paragraph, phrase, end = rng.choice(places)
    first = re.match(r"\S+ ", phrase)
    kept = [(0, len(first[0]) - 1)] if first is not None and rng.random() < 0.5 else []
    return replace(
        italics_set(resolution, paragraph.id, kept, 0, end), end=len(phrase), restores=False
    )
