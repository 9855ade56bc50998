"""How long the checker takes on the stress text: `python -m benchmarks.check_speed [CORPUS]`.

A full check with all rules, the first in a process and by a new checker, and the check after a keystroke in
the middle of the text, in its opening phrase, and after a paragraph has moved. The first is measured in
processes of their own, each of which loads the rules and their tables; their compiled files are kept between
them, as an installed program has them.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from benchmarks._stress import compiled
from drafter.checks.engine import Checker
from drafter.document.draft import Draft
from drafter.document.edits import ReplaceText, apply, apply_all
from drafter.document.marked_text import plain
from drafter.document.paragraph import ParagraphKind
from drafter.document.structure import move_paragraph
from drafter.formats.registry import read_file

_STROKES = 60
_PROCESSES = 5
_FIRST = """
import sys, time
from pathlib import Path
from drafter.checks.engine import Checker
from drafter.formats.registry import read_file
draft = read_file(Path(sys.argv[1])).draft
start = time.perf_counter()
Checker("all").check(draft)
print(time.perf_counter() - start)
"""


def seconds(action: Callable[[], object]) -> float:
    """How long an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def firsts(path: Path) -> list[float]:
    """The full check that a process begins with, in several processes."""
    with compiled() as environment:
        command = [sys.executable, "-c", _FIRST, str(path)]
        times = [
            float(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)
            for _ in range(_PROCESSES + 1)
        ]
    return times[1:]  # the one before them compiled the files


def strokes(draft: Draft, place: int) -> list[float]:
    """The check after each of many letters typed at a place of the middle paragraph."""
    checker = Checker("all")
    checker.check(draft)
    operative = [p for p in draft.current.paragraphs if p.kind is ParagraphKind.OPERATIVE]
    target = operative[len(operative) // 2].id
    times = []
    for _ in range(_STROKES):
        edit = ReplaceText(target, place, place, plain("x"))
        draft = replace(draft, current=apply(draft.current, edit))
        times.append(seconds(lambda: checker.check(draft)))  # noqa: B023 - called at once
    return times


def moves(draft: Draft) -> list[float]:
    """The check after a paragraph has moved up, again and again."""
    checker = Checker("all")
    checker.check(draft)
    operative = [p for p in draft.current.paragraphs if p.kind is ParagraphKind.OPERATIVE]
    target = operative[len(operative) // 2].id
    times = []
    for number in range(10):
        edits = move_paragraph(draft.current, target, 1 if number % 2 else -1)
        draft = replace(draft, current=apply_all(draft.current, edits))
        times.append(seconds(lambda: checker.check(draft)))  # noqa: B023 - called at once
    return times


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check_speed", description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    found = sorted(parser.parse_args().corpus.glob("en/GA/79session/A_RES_79_144-*.xml"))
    if not found:
        print(
            "The stress text A/RES/79/144 is not in the folder of official texts: nothing is measured."
        )
        return 0
    draft = read_file(found[0]).draft
    full = [seconds(lambda: Checker("all").check(draft)) for _ in range(5)]
    rows = [
        ("full check, first in the process", firsts(found[0]), 0.3),
        ("full check, new checker", full, 0.25),
        ("letter in the middle", strokes(draft, 60), 0.003),
        ("letter in the opening phrase", strokes(draft, 3), 0.003),
        ("paragraph moved", moves(draft), None),
    ]
    print(f"{'':34}{'median':>10}{'slowest':>10}{'limit':>10}")
    for name, times, limit in rows:
        shown = "" if limit is None else f"{1000 * limit:.0f} ms"
        print(
            f"{name:34}{1000 * statistics.median(times):7.1f} ms{1000 * max(times):7.1f} ms{shown:>10}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
