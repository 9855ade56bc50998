"""Tracked changes on resolutions of two sessions: `python -m benchmarks.docx_tracked [CORPUS]`.

Every title that was adopted in both the 78th and the 79th session is a pair. The later text is written with
its changes against the earlier one as a Word file without our custom part, and read again: all accepted
must be what a plain file of the later text gives, all rejected what one of the earlier text gives.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.conventions.typography import normalize
from drafter.document.draft import Draft
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.resolution import Resolution
from drafter.formats import akn
from drafter.formats.contract import UnreadableFile, WriteOptions
from drafter.formats.docx import read, write

_SESSIONS = ("78session", "79session")
_BARE = WriteOptions(scrub=True)
_TRACKED = WriteOptions(scrub=True, tracked=True)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two resolutions of one title."""

    title: str
    base: Resolution
    current: Resolution


def resolutions(folder: Path) -> Iterator[Resolution]:
    """The resolutions of a folder of AKN4UN files."""
    for path in sorted(folder.glob("*.xml")):
        try:
            yield akn.read(path.read_bytes()).draft.current
        except UnreadableFile as error:
            print(f"{path.name}: {error}")


def pairs(corpus: Path) -> list[Pair]:
    """The titles of both sessions, each once."""
    earlier, later = (
        {normalize(r.title.plain).lower(): r for r in resolutions(corpus / "en" / "GA" / session)}
        for session in _SESSIONS
    )
    return [Pair(t, earlier[t], later[t]) for t in sorted(later) if t and t in earlier]


def essence(resolution: Resolution) -> object:
    """What a reader of Word sees: words, marks, labels and notes, without ids."""
    labels, numbers = paragraph_labels(resolution), footnote_numbers(resolution)
    return (
        replace(resolution.masthead, heading=None, report=None),  # type: ignore[arg-type]
        resolution.title.plain,
        resolution.adoption,
        [
            (p.kind, p.level, labels[p.id], p.text, [_bare(m, numbers) for m in p.marks])
            for p in resolution.paragraphs
        ],
        [(numbers.get(n.id), n.text) for n in resolution.footnotes],
    )


def _bare(mark: object, numbers: dict[str, str]) -> object:
    value = getattr(mark, "value", "")
    return replace(mark, value=numbers.get(value, value))  # type: ignore[type-var]


def alone(resolution: Resolution) -> object:
    """What a plain file of the resolution gives."""
    return essence(read(write(Draft(resolution), _BARE)).draft.current)


def main() -> int:
    """Print what differs and how long it took; 1 when anything differs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.docx_tracked", description=__doc__)
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    corpus = parser.parse_args().corpus
    if not all((corpus / "en" / "GA" / session).is_dir() for session in _SESSIONS):
        print(f"There are no resolutions of both sessions under {corpus}: nothing is measured.")
        return 0
    found = pairs(corpus)
    wrong: list[str] = []
    seconds: list[float] = []
    for pair in found:
        started = time.perf_counter()
        data = write(Draft(pair.current, base=pair.base), _TRACKED)
        seconds.append(time.perf_counter() - started)
        draft = read(data).draft
        if essence(draft.current) != alone(pair.current):
            wrong.append(f"accepted: {pair.title}")
        if essence(draft.base or draft.current) != alone(pair.base):
            wrong.append(f"rejected: {pair.title}")
    for line in wrong:
        print(line)
    print(f"{len(found)} pairs, {len(wrong)} differences")
    print(
        f"written in {1000 * sum(seconds) / len(found):.0f} ms each, at most {max(seconds):.2f} s"
    )
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
