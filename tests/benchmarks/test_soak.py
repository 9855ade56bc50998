"""Two sittings of the soak, and that growth would be noticed; `python -m benchmarks.soak` holds two hundred."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.soak import ENOUGH, Figures, verdict

ROOT = Path(__file__).resolve().parents[2]
STEADY = Figures(1.0, 200.0, 12, 3)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read as Linux tells it")
def test_a_sitting_leaves_the_text_that_the_model_alone_computes() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.soak", "--sittings", "2"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "2 sittings, 0 with another text than the model alone" in run.stdout


def test_what_stays_is_nothing_to_report() -> None:
    assert verdict([STEADY] * ENOUGH) == []


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        (lambda n: Figures(1.0, 200.0 + n, 12, 3), "memory grows by 1."),
        (lambda n: Figures(1.0 + n / 50, 200.0, 12, 3), "sittings take "),
        (lambda n: Figures(1.0, 200.0, 12 + n, 3), "files grow from"),
        (lambda n: Figures(1.0, 200.0, 12, 3 + n), "threads grow from"),
    ],
)
def test_each_kind_of_growth_is_reported(figures, words) -> None:
    (said,) = verdict([figures(n) for n in range(ENOUGH * 2)])
    assert said.startswith(words)
