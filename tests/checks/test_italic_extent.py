"""Extents of opening phrases on which issued texts are of two minds are advised upon, no more."""

from __future__ import annotations

import pytest

from drafter.checks.finding import Severity
from tests.checks.texts import draft, findings


@pytest.mark.parametrize(
    ("line", "severities"),
    [
        ("1. *Notes in this regard* the endorsement of the leaders;", [Severity.ADVICE]),
        ("1. *Notes the endorsement* of the leaders;", [Severity.ERROR]),
        ("1. *Condemns deeply* any advocacy of hatred;", []),
    ],
)
def test_extent(line: str, severities: list[Severity]) -> None:
    assert [f.severity for f in findings(draft(line), "ITAL-01")] == severities
