"""Amendments written from one version to the next, through a Word file, and applied again.

    python -m benchmarks.amendments [CORPUS] [--pairs 60]

A pair is right when the prior version, amended, says what the next one says: every paragraph with its
kind, level, label and words, every note in its place, the title. No-break spaces count as spaces.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks._pairs import Pair, asked_for, evenly_chosen
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
    arguments = asked_for(__doc__, 60)
    chosen = evenly_chosen(arguments.corpus, arguments.pairs)
    if not chosen:
        return 0
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
