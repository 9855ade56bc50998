"""How long the stress text (A/RES/79/144) takes through each reader.

    python -m benchmarks.read_speed [CORPUS]

The text is read from AKN4UN and written in every other format that can be read too; a PDF is read as the
program sets it. `process` is a fresh `drafter inspect`, start of Python included.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from drafter.formats.contract import WriteOptions
from drafter.formats.registry import FORMATS, read_bytes, write

_RUNS = 5
_LIMITS = {"akn": 0.3}
"""Seconds."""


def timed(data: bytes, name: str) -> tuple[float, float]:
    """Seconds of the first reading, and the median of the others."""
    times = []
    for _ in range(_RUNS + 1):
        start = time.perf_counter()
        read_bytes(data, name)
        times.append(time.perf_counter() - start)
    return times[0], statistics.median(times[1:])


def fresh(data: bytes, name: str) -> float:
    """Seconds of `drafter inspect` in processes of its own, the median of three."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        times = []
        for _ in range(3):
            start = time.perf_counter()
            command = [sys.executable, "-m", "drafter", "inspect", str(path)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    found = sorted(parser.parse_args().corpus.glob("en/GA/79session/A_RES_79_144-*.xml"))
    if not found:
        print("The stress text A/RES/79/144 is not in the folder of official texts.")
        return 0
    source = found[0].read_bytes()
    draft = read_bytes(source, found[0].name).draft
    print(f"{'format':10}{'bytes':>10}{'first':>10}{'median':>10}{'process':>10}{'limit':>9}")
    for form in FORMATS.values():
        suffix = form.suffixes[0]
        if form.name != "akn" and not (form.reads and form.writes):
            continue
        data = source if form.name == "akn" else write(draft, suffix, WriteOptions())
        first, median = timed(data, f"stress{suffix}")
        limit = _LIMITS.get(form.name)
        shown = "" if limit is None else f"{limit:.1f} s"
        whole = fresh(data, f"stress{suffix}")
        print(
            f"{form.name:10}{len(data):10}{first:8.3f} s{median:8.3f} s{whole:8.3f} s{shown:>9}",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
