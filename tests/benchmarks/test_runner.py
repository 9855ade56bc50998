"""`python -m benchmarks` finds every benchmark, and each can be started alone."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from benchmarks.__main__ import names

ROOT = Path(__file__).resolve().parents[2]


def test_every_benchmark_is_found_and_describes_itself():
    found = names()
    assert "openings" in found
    assert "__main__" not in found
    for name in found:
        source = ROOT / "benchmarks" / name
        path = source / "__main__.py" if source.is_dir() else source.with_suffix(".py")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), name
        assert "__main__" in ast.unparse(tree), f"{name} does nothing when it is started"


def test_a_missing_corpus_is_no_failure(tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.openings", str(tmp_path / "nowhere")],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0
    assert "No corpus at" in run.stdout
    assert run.stderr == ""
