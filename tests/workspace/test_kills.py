"""Twenty kills of a sitting; `python -m benchmarks.kills` has two hundred."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL is a POSIX signal")
def test_a_kill_at_any_moment_loses_nothing_and_leaves_no_file_half_written() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.kills", "--count", "20"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "20 kills, 0 with a fault" in run.stdout
