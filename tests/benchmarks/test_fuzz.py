"""A short run of the fuzzer; the long one is `python -m benchmarks.fuzz --count 200000 --seed N`."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import fuzz
from benchmarks._mutations import damaged

ROOT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(sys.platform != "linux", reason="the limits need Linux")


@linux
@pytest.mark.slow
def test_damaged_files_templates_and_queries_are_taken_or_refused_in_a_sentence() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.fuzz", "--count", "150"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.count(" 0 findings") == 9


def test_the_same_number_gives_the_same_input() -> None:
    seeds = [b"<a><b x='1'>words</b></a>", b"plain words", b"{}"]
    assert [fuzz.input_of(seeds, n) for n in range(50)] == [
        fuzz.input_of(seeds, n) for n in range(50)
    ]
    assert damaged(b"", random.Random(1)) is not None


def _act(data: bytes) -> None:
    number = int(data or b"0")
    if number == 3:
        raise KeyError("unforeseen")
    if number == 5:
        raise ValueError("two\nlines")
    if number == 6:
        bytearray(8 * fuzz.MOST_MEMORY)
    if number == 7:
        raise ValueError("one sentence.")
    while number == 9:
        pass


@linux
def test_every_kind_of_finding_is_found() -> None:
    script = """
import tests.benchmarks.test_fuzz as me
from benchmarks import fuzz
fuzz.LONGEST = 0.3
fuzz.input_of = lambda seeds, n: str(n).encode()
for number, told in fuzz.fuzzed(([b""], me._act, (ValueError,)), 0, 12):
    print(number, told)
"""
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    told = dict(line.split(" ", 1) for line in run.stdout.splitlines())
    assert told["3"].startswith("KeyError: 'unforeseen' at test_fuzz.py:")
    assert told["5"] == "the refusal is not one sentence: 'two\\nlines'"
    assert told["6"].startswith("MemoryError")
    assert told["7"] == fuzz.REFUSED
    assert told["9"] == "longer than 0 s"
    assert set(told) == {"3", "5", "6", "7", "9"}
