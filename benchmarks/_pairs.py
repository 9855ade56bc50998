"""Titles that occur in the 78th and in the 79th session of the General Assembly: pairs of versions."""

from __future__ import annotations

from pathlib import Path

from drafter.document.resolution import Resolution
from drafter.formats.contract import UnreadableFile
from drafter.formats.registry import read_file

Pair = tuple[Resolution, Resolution]


def pairs_of(corpus: Path) -> list[Pair]:
    """Every pair, the earlier version first; empty when the corpus is not there."""
    by_title: dict[str, dict[int, Resolution]] = {}
    for session in (78, 79):
        for path in sorted((corpus / "en" / "GA" / f"{session}session").glob("*.xml")):
            try:
                resolution = read_file(path).draft.current
            except UnreadableFile:
                continue
            title = " ".join(resolution.title.plain.split()).lower()
            if title:
                by_title.setdefault(title, {})[session] = resolution
    return [(found[78], found[79]) for found in by_title.values() if len(found) == 2]
