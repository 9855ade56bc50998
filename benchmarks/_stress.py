"""The text that most figures are measured on, A/RES/79/144, and how a benchmark comes to it."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "samples" / "a-res-55-105.txt"
"""What is measured where there is no corpus."""
STRESS = "en/GA/79session/A_RES_79_144-*.xml"


def stress_text(description: str | None) -> Path:
    """The text in the corpus that the command line names, else the sample, which it says."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    corpus: Path = parser.parse_args().corpus
    found = sorted(corpus.glob(STRESS))
    if not found:
        print(f"There is no A/RES/79/144 under {corpus}: a sample is measured instead.")
    return found[0] if found else SAMPLE


@contextmanager
def own_home() -> Iterator[None]:
    """The program's folders are made anew, and windows drawn off the screen where there is none."""
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["DRAFTER_HOME"] = home
        yield


@contextmanager
def compiled() -> Iterator[dict[str, str]]:
    """An environment in which Python keeps its compiled files, as an installed program has them."""
    with tempfile.TemporaryDirectory() as folder:
        yield {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder}


def megabytes() -> float:
    """The memory that this process holds just now, on Linux."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1024 / 1024
