"""What recurs in a corpus: `python -m benchmarks.mining [CORPUS] [--library FILE] [--show N]`.

How many paragraphs recur but for sessions, dates, symbols and figures, in how many patterns, and how long it takes
to rank them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.library import row
from drafter.clauses.errors import ClauseError
from drafter.clauses.mining.clause_of import clause_text
from drafter.clauses.store import Library


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mining", description=__doc__)
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    parser.add_argument("--library", type=Path, help="a library that is there already")
    parser.add_argument("--show", type=int, default=0, help="show so many patterns")
    options = parser.parse_args()
    if options.library is None and not (options.corpus / "en").is_dir():
        print(f"There is no folder {options.corpus / 'en'}: name the folder of official texts.")
        return 0
    with (
        tempfile.TemporaryDirectory() as temporary,
        Library(options.library or Path(temporary, "library.sqlite")) as library,
    ):
        if options.library is None:
            library.add([options.corpus / "en"])
        measure(library, options.show)
    return 0


def measure(library: Library, show: int) -> None:
    """Group, rank, and make clauses of all patterns."""
    started = time.perf_counter()
    found = library.patterns(limit=100_000)
    seconds = time.perf_counter() - started
    row("paragraphs", f"{library.stats().paragraphs:,}")
    row("patterns in three resolutions or more", f"{len(found):,} in {seconds:.1f} s")
    row("paragraphs of theirs, one a resolution", f"{sum(one.resolutions for one in found):,}")
    shared = [one for one in found if one.titles > 1]
    row("patterns under two titles or more", f"{len(shared):,}")
    made = 0
    for number, one in enumerate(shared):
        try:
            clause_text(one.text, f"Pattern {number}", kind=one.kind)
            made += 1
        except ClauseError as error:
            if show:
                print(f"  {error}: {one.text[:200]}")
    row("of these made clauses", f"{made:,}")
    for one in found[:show]:
        print(f"  {one.resolutions} in {one.titles} titles, {one.since}: {one.text[:160]}")


if __name__ == "__main__":
    sys.exit(main())
