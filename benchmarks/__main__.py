"""`python -m benchmarks [CORPUS]` runs every benchmark, each in a fresh interpreter."""

from __future__ import annotations

import argparse
import pkgutil
import subprocess
import sys
import time
from pathlib import Path

import benchmarks

DEFAULT_CORPUS = "../shared/corpus"


def names() -> list[str]:
    """The benchmarks there are, in the order of the alphabet."""
    found = (module.name for module in pkgutil.iter_modules(benchmarks.__path__))
    return sorted(name for name in found if not name.startswith("_"))


def main() -> int:
    """Run them all; 1 when one of them broke off."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "corpus", nargs="?", default=DEFAULT_CORPUS, help="folder of official texts"
    )
    corpus = parser.parse_args().corpus
    if not Path(corpus).is_dir():
        print(
            f"There is no corpus at {corpus}: only what needs none is measured. Name the folder of "
            "official texts, as in `make bench CORPUS=path`.",
            flush=True,
        )
    broken = []
    for name in names():
        print(f"\n== {name}", flush=True)
        start = time.monotonic()
        run = subprocess.run([sys.executable, "-m", f"benchmarks.{name}", corpus], check=False)
        print(f"-- {name}: {time.monotonic() - start:.0f} s", flush=True)
        if run.returncode:
            broken.append(name)
    if broken:
        print(f"\nBroke off: {', '.join(broken)}", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
