"""The guard on log records itself: it must fail what it says it fails."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

from tests.log_guard import Expectation, complaints

ROOT = Path(__file__).parent.parent

TESTS = """
import logging

def test_quiet():
    logging.getLogger("some").info("nothing")

def test_loud():
    logging.getLogger("some").warning("surprise")

def test_announced(expected_log):
    expected_log("some", "surpr.se")
    logging.getLogger("some").warning("surprise")

def test_announced_in_vain(expected_log):
    expected_log("some", "surprise")
"""


def record(message: str, level: int = logging.WARNING) -> logging.LogRecord:
    return logging.LogRecord("some", level, __file__, 1, message, (), None)


def test_complaints():
    assert complaints([record("a", logging.INFO)], []) == []
    assert complaints([record("a")], []) == ["logged WARNING some: a"]
    assert complaints([record("a")], [Expectation("some", "^a$")]) == []
    assert complaints([record("a")], [Expectation("other", "a")]) == [
        "logged WARNING some: a",
        "expected and not logged: other: a",
    ]


def test_the_guard_at_work(tmp_path):
    (tmp_path / "test_it.py").write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "tests.log_guard", "test_it.py"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    run = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    outcome = [line for line in run.stdout.splitlines() if "test_it.py::" in line]
    assert "PASSED test_it.py::test_quiet" in outcome
    assert "PASSED test_it.py::test_announced" in outcome
    assert "ERROR test_it.py::test_loud - Failed: logged WARNING some: surprise" in outcome
    assert any("test_announced_in_vain - Failed: expected and not" in line for line in outcome)
