"""Acronyms, Latin, terms of yesterday, missing articles, budget phrases, and wrong sponsor lines."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from benchmarks.checker.planting.planter import BODY, OP, Planted, Planter, find, plants, put
from drafter.conventions.states import all_states
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution


def _swap(
    rule: str,
    pattern: str,
    wrong: Callable[[re.Match[str], random.Random], str],
    kinds: tuple[ParagraphKind, ...] = BODY,
    *,
    restores: bool = True,
) -> None:
    """Register a planter that puts wrong words in place of a match (or its group w)."""
    compiled = re.compile(pattern)

    def planter(resolution: Resolution, rng: random.Random) -> Planted | None:
        found = find(resolution, rng, compiled, kinds)
        if found is None or "\ufffc" in found[1][0]:
            return None
        start, end = found[1].span("w" if "w" in compiled.groupindex else 0)
        return replace(
            put(resolution, found[0], start, end, wrong(found[1], rng)), restores=restores
        )

    plants(rule)(planter)


_swap(
    "CAP-04",
    r"(?<=the )Charter of the United Nations\b",
    lambda _, rng: rng.choice(["United Nations Charter", "UN Charter"]),
)
_swap(
    "TERM-01",
    r"\b(?:universal periodic review|Human Rights Council)\b(?! [a-z]+ing)",
    lambda m, _: "UPR" if m[0][0] == "u" else "UNHRC",
)
_swap(
    "SPELL-03",
    r"(?<![\w-])(?:rules-based|land-based|conflict-affected|self-government|time-bound|non-recurrence|ecosystem-based|trade-related)(?![\w-])",
    lambda m, rng: m[0].replace("-", rng.choice(["", " "])),
)
_swap(
    "TERM-02",
    r"\b(?:for example|that is|namely)\b(?=,)",
    lambda m, _: {"f": "e.g.", "t": "i.e.", "n": "viz."}[m[0][0]],
    restores=False,
)
_swap(
    "TERM-05",
    r"\b(?:persons with disabilities|older persons)\b",
    lambda m, _: "disabled people" if m[0][0] == "p" else "elderly persons",
)
_swap("TERM-07", r"\A(?:Requests|Welcomes|Reaffirms|Notes)\b", lambda m, _: f"We {m[0][:-1].lower()}", (OP,), restores=False)  # fmt: skip
_swap(
    "TERM-09",
    r"\bOffice of(?P<w> the )(?:United Nations )?High Commissioner|\breport of the (?=\Z)",
    lambda _m, _rng: " ",
)
_swap(
    "PBI-03",
    r"(?<=Secretary-General)(?P<w> )to provide\b",
    lambda _m, rng: rng.choice([", within existing resources, ", ", within available resources, "]),
    restores=False,
)


def _sponsored(wrong: Callable[[list[str], random.Random], list[str]]) -> Planter:
    """A planter that gives the text sponsors and does harm to their list."""

    def planter(resolution: Resolution, rng: random.Random) -> Planted | None:
        names = [state.name for state in all_states() if state.is_member]
        chosen = sorted(rng.sample(range(len(names)), rng.randint(2, 12)))
        sponsors = wrong([names[index] for index in chosen], rng)
        masthead = replace(resolution.masthead, sponsors=tuple(sponsors))
        return Planted(replace(resolution, masthead=masthead), "", restores=False)

    return planter


def _twice(names: list[str], rng: random.Random) -> list[str]:
    names.insert(rng.randint(1, len(names)), rng.choice(names))
    return names


def _more_than_a_name(names: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(len(names))
    if rng.random() < 0.3:
        return [", ".join(names)]
    names[at] = rng.choice(["Sponsors: {}", "{}: draft resolution", "{}*", "{}:"]).format(names[at])
    return names


def _a_group(names: list[str], rng: random.Random) -> list[str]:
    groups = ["Group of 77 and China", "European Union", "Non-Aligned Movement", "UNICEF"]
    return [*names, rng.choice(groups)]


plants("STATE-04")(_sponsored(_twice))
plants("SPON-01")(_sponsored(_more_than_a_name))
plants("SPON-04")(_sponsored(_a_group))
