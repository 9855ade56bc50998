"""How long the stress text (A/RES/79/144, 460 paragraphs) takes to be read, written and set.

    python -m benchmarks.export_speed [CORPUS]

Each figure is the median of seven runs in one process after a first; the first is shown too, since a
user waits for it once.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from drafter.formats.contract import WriteOptions
from drafter.formats.registry import read_bytes, read_file, write

_RUNS = 7


def timed(action: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the first run, and the median of the others."""
    times = []
    for _ in range(_RUNS + 1):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return times[0], statistics.median(times[1:])


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    found = sorted(parser.parse_args().corpus.glob("en/GA/79session/A_RES_79_144-*.xml"))
    if not found:
        print(
            "The stress text A/RES/79/144 is not in the folder of official texts: nothing is measured."
        )
        return 0
    draft = read_file(found[0]).draft
    paragraphs, notes = len(draft.current.paragraphs), len(draft.current.footnotes)
    print(f"{found[0].name}: {paragraphs} paragraphs, {notes} notes")
    docx = write(draft, ".docx", WriteOptions())
    rows: list[tuple[str, float | None, Callable[[], object]]] = [
        ("read XML", 0.3, lambda: read_file(found[0])),
        ("write DOCX", 0.7, lambda: write(draft, ".docx", WriteOptions())),
        ("read DOCX", 0.4, lambda: read_bytes(docx, "stress.docx")),
        ("set PDF", 0.6, lambda: write(draft, ".pdf", WriteOptions())),
        ("write text", None, lambda: write(draft, ".txt", WriteOptions())),
        ("write JSON", None, lambda: write(draft, ".json", WriteOptions())),
    ]
    print(f"{'':14}{'first':>9}{'median':>9}{'limit':>9}")
    for name, limit, action in rows:
        first, median = timed(action)
        shown = "" if limit is None else f"{limit:.1f} s"
        print(f"{name:14}{first:7.3f} s{median:7.3f} s{shown:>9}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
