"""Slots over more than one variable part of a paragraph, and over names: resolutions with their dates, States, the
organ that is reported to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.conventions.organs import all_organs
from drafter.conventions.states import find_states

_DAY = r"\d{1,2}[ \u00a0]\w+[ \u00a0]\d{4}"
_NUMBER = r"(?:\d+/\d+(?:[ \u00a0][A-Z])?|\d+[ \u00a0]?(?:[A-Z][ \u00a0])?\([A-Z0-9-]+\))"
_DATED = rf"{_NUMBER} of {_DAY}"
_CITED = re.compile(rf"\bresolutions? ({_DATED}(?:(?:, | and |, and ){_DATED})*)")
_BETWEEN = re.compile(r", and | and |, ")
_PLACE = re.compile(r"[^\W\d_]\w*, $")
"""Before the State in which a town lies: "held in Doha, Qatar"."""
_ORGANS = "|".join(re.escape(one.name) for one in all_organs())
_REPORTED_TO = re.compile(rf"\bto (the (?:{_ORGANS}))(?=,? at its )")


class Longer(NamedTuple):
    """A range of a paragraph, what slot it may become, and its value as one types it."""

    start: int
    end: int
    type: str
    name: str
    example: str


def longer_slots(text: str) -> Iterator[Longer]:
    """What may become such slots, in no order; none touches another."""
    for cited in _CITED.finditer(text):
        example = "; ".join(re.findall(_DATED, cited[1]))
        yield Longer(*cited.span(), "resolution", "resolution", example)
    for organ in _REPORTED_TO.finditer(text):
        yield Longer(*organ.span(1), "organ", "reported_to", organ[1])
    yield from _states(text)


def _states(text: str) -> Iterator[Longer]:
    """Names of States; those of a list are one slot."""
    run: tuple[int, int] | None = None
    for state in find_states(text):
        start = state.start - 4 if text[: state.start].endswith(" the ") else state.start
        if run is not None and _BETWEEN.fullmatch(text, run[1], start):
            run = (run[0], state.end)
            continue
        if run is not None:
            yield _of_run(text, run)
        run = None if _PLACE.search(text[:start][-40:]) else (start, state.end)
    if run is not None:
        yield _of_run(text, run)


def _of_run(text: str, run: tuple[int, int]) -> Longer:
    words = text[run[0] : run[1]]
    name = "states" if _BETWEEN.search(words) else "state"
    return Longer(*run, "state-list", name, words)
