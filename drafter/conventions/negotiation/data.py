"""The words of resources/conventions/negotiation.toml."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from typing import Any

from drafter.paths import resource


@dataclass(frozen=True, slots=True)
class Words:
    """What the file says, as it stands there; groups and States as (name, short form, further forms)."""

    groups: tuple[tuple[str, str, tuple[str, ...]], ...]
    states: tuple[tuple[str, str, tuple[str, ...]], ...]
    stances: dict[str, tuple[str, ...]]
    instructions: tuple[str, ...]
    numerals: tuple[str, ...]
    editorial: frozenset[str]
    editorial_beginnings: tuple[str, ...]
    gaps: frozenset[str]
    gap_beginnings: tuple[str, ...]
    no_names: frozenset[str]


@functools.cache
def words() -> Words:
    """The words of negotiation."""
    with resource("conventions", "negotiation.toml").open("rb") as file:
        data = tomllib.load(file)
    other = data["not_contested"]
    return Words(
        groups=_named(data["group"]),
        states=_named(data["state"]),
        stances={name: tuple(forms) for name, forms in data["stances"].items()},
        instructions=tuple(data["instructions"]["forms"]),
        numerals=tuple(data["numerals"]["order"]),
        editorial=frozenset(other["editorial"]),
        editorial_beginnings=tuple(other["editorial_beginnings"]),
        gaps=frozenset(other["gaps"]),
        gap_beginnings=tuple(other["gap_beginnings"]),
        no_names=frozenset(other["no_names"]),
    )


def _named(rows: list[dict[str, Any]]) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return tuple((row["name"], row["short"], tuple(row["forms"])) for row in rows)
