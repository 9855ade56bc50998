"""Severities fitted on a half of the corpus: which half, and what its figures allow."""

from __future__ import annotations

import pytest

from benchmarks.checker.held_out import Part, Sort, half_of
from drafter.checks.finding import Severity


def test_the_half_of_a_symbol_is_the_same_for_ever() -> None:
    symbols = [f"A/RES/79/{n}" for n in range(1, 301)]
    assert half_of("A/RES/79/144") == 0
    assert 120 < sum(map(half_of, symbols)) < 180


@pytest.mark.parametrize(
    ("shipped", "found", "earned"),
    [
        ("error", 1, "error"), ("error", 2, "warning"), ("error", 20, "warning"), ("error", 21, "advice"),
        ("warning", 0, "warning"), ("warning", 21, "advice"), ("advice", 0, "advice"),
    ],
)  # fmt: skip
def test_a_severity_is_earned_by_the_rate_and_never_raised(
    shipped: str, found: int, earned: str
) -> None:
    sort = Sort("STR-01", Severity(shipped), security_council=False)
    part = Part("half")
    part.cases["STR-01", False] = 1000
    part.found[sort] = found
    assert part.earned(sort) is Severity(earned)
