"""Titles that the General Assembly adopted at two of its sessions: pairs of versions, with what came before."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from drafter.document.resolution import Resolution
from drafter.formats.contract import UnreadableFile
from drafter.formats.registry import read_file

Pair = tuple[Resolution, Resolution]
SESSIONS = (75, 76, 77, 78, 79)


class Versions(NamedTuple):
    """A version, the next one, and those before them, the earliest first."""

    prior: Resolution
    current: Resolution
    earlier: tuple[Resolution, ...]


def pairs_of(corpus: Path) -> list[Pair]:
    """Every pair of the 78th and 79th sessions; empty when the corpus is not there."""
    return [(one.prior, one.current) for one in versions_of(corpus, 78, 79, back=False)]


def asked_for(about: str | None, pairs: int, **numbers: tuple[int, str]) -> argparse.Namespace:
    """What the command line asks for: `corpus`, how many `pairs` (by default so many), and other numbers,
    each with its default and its help."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--pairs", type=int, default=pairs, help="how many, evenly chosen")
    for name, (default, meaning) in numbers.items():
        parser.add_argument(f"--{name}", type=int, default=default, help=meaning)
    return parser.parse_args()


def evenly_chosen(corpus: Path, most: int) -> list[Pair]:
    """So many pairs at most, from all over the sessions; where there are none, it says so."""
    pairs = pairs_of(corpus)
    if not pairs:
        print(
            "The 78th and 79th sessions are not in the folder of official texts: nothing is measured."
        )
    return pairs[:: max(1, len(pairs) // most)][:most]


def versions_of(corpus: Path, first: int, second: int, *, back: bool = True) -> list[Versions]:
    """Every title of both sessions and of none between; with `back`, with its versions before."""
    wanted = [s for s in SESSIONS if first <= s <= second or (back and s < first)]
    by_title: dict[str, dict[int, Resolution]] = {}
    for session in wanted:
        for path in sorted((corpus / "en" / "GA" / f"{session}session").glob("*.xml")):
            resolution = _read(path)
            title = " ".join(resolution.title.plain.split()).lower() if resolution else ""
            if resolution is not None and title:
                by_title.setdefault(title, {})[session] = resolution
    return [
        Versions(found[first], found[second], _before(found, wanted, first))
        for found in by_title.values()
        if {first, second} == {s for s in found if first <= s <= second}
    ]


def _before(
    found: dict[int, Resolution], sessions: Sequence[int], first: int
) -> tuple[Resolution, ...]:
    return tuple(found[s] for s in sessions if s < first and s in found)


def _read(path: Path) -> Resolution | None:
    try:
        return read_file(path).draft.current
    except UnreadableFile:
        return None
