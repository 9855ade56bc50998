"""How long the longest resolution takes as a Word file: `python -m benchmarks.docx_speed [CORPUS]`."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from drafter.document.draft import Draft
from drafter.document.marked_text import plain
from drafter.formats import akn
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import read, write

_LONGEST = "en/GA/79session/A_RES_79_144*.xml"
_RUNS = 5


def best(work: Callable[[], object]) -> float:
    """The shortest of a few runs, in seconds."""
    times = []
    for _ in range(_RUNS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def changed(draft: Draft) -> Draft:
    """The draft with a word put into every fifth paragraph, against itself as its base."""
    paragraphs = tuple(
        replace(
            p, content=p.content.replace(len(p.content) // 2, len(p.content) // 2, plain(" new "))
        )
        if n % 5 == 0
        else p
        for n, p in enumerate(draft.current.paragraphs)
    )
    return Draft(replace(draft.current, paragraphs=paragraphs), base=draft.current)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.docx_speed", description=__doc__)
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    found = sorted(parser.parse_args().corpus.glob(_LONGEST))
    if not found:
        print("The longest resolution is not there: nothing is measured.")
        return
    draft = akn.read(found[0].read_bytes()).draft
    data = write(draft, WriteOptions())
    redlined = changed(draft)
    tracked = write(redlined, WriteOptions(tracked=True))
    size = f"{len(draft.current.paragraphs)} paragraphs, {len(draft.current.footnotes)} notes"
    print(f"{found[0].stem}: {size}, {len(data) // 1024} KB")
    print(f"written in          {best(lambda: write(draft, WriteOptions())):.3f} s (aim 0.5)")
    print(f"read in             {best(lambda: read(data)):.3f} s (aim 0.4)")
    print(
        f"written tracked in  {best(lambda: write(redlined, WriteOptions(tracked=True))):.3f} s (aim 1)"
    )
    print(f"read tracked in     {best(lambda: read(tracked)):.3f} s")


if __name__ == "__main__":
    main()
