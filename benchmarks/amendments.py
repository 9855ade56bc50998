"""Amendments written from one version to the next, through a Word file, and applied again.

    python -m benchmarks.amendments [CORPUS] [--pairs 60]

A pair is right when the prior version, amended, says what the next one says: every paragraph with its
kind, level, label and words, every note in its place, the title. No-break spaces count as spaces.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks._pairs import Pair, pairs_of
from drafter.document.draft import Draft
from drafter.formats.bare_paragraphs import bare_paragraphs
from drafter.formats.registry import write
from drafter.revision.amendments.amendment import BadAmendment
from drafter.revision.amendments.checking import not_carried
from drafter.revision.amendments.document import amendment_document
from drafter.revision.amendments.reading import amendments_in
from drafter.revision.amendments.writing import amendments_between


def wrong_places(pair: Pair, path: Path, counted: Counter[str]) -> list[str]:
    """The places that are wrong after the round, or why it failed."""
    base, current = pair
    amendments = amendments_between(base, current)
    counted.update(type(amendment).__name__ for amendment in amendments)
    path.write_bytes(write(Draft(amendment_document(base, amendments)), ".docx"))
    try:
        return not_carried(base, amendments_in(bare_paragraphs(path)), current)
    except BadAmendment as error:
        return [str(error)]


def main() -> int:
    """Print how many pairs are right, and what is wrong with the others."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--pairs", type=int, default=60, help="how many pairs, evenly chosen")
    arguments = parser.parse_args()
    pairs = pairs_of(arguments.corpus)
    if not pairs:
        print(
            "The 78th and 79th sessions are not in the folder of official texts: nothing is measured."
        )
        return 0
    step = max(1, len(pairs) // arguments.pairs)
    chosen = pairs[::step][: arguments.pairs]
    counted: Counter[str] = Counter()
    right = 0
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for number, pair in enumerate(chosen, 1):
            wrong = wrong_places(pair, Path(folder) / f"{number}.docx", counted)
            right += not wrong
            if wrong:
                print(f"{pair[0].masthead.number} to {pair[1].masthead.number}: {wrong[:3]}")
    seconds = time.perf_counter() - begun
    print(f"{right} of {len(chosen)} pairs are right, {seconds / len(chosen):.2f} s each")
    print(", ".join(f"{count} {name}" for name, count in counted.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
