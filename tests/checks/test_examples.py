"""Every wrong example of the table is found, every right one is left alone."""

from __future__ import annotations

import pytest

from tests.checks import texts
from tests.checks.examples import NO_EXAMPLE, Row, as_draft, rows

ROWS = rows()
GOOD = [r for r in ROWS if not NO_EXAMPLE.search(r["good"])]
SHARED = {"STR-02": ["ITAL-08"]}
"""Rules whose violations another rule reports: the italics of the organ line."""
BAD = [r for r in ROWS if not NO_EXAMPLE.search(r["bad"])]


@pytest.mark.parametrize("row", GOOD, ids=lambda r: f"{r['rule']}: {r['good'][:40]}")
def test_right_example_is_left_alone(row: Row) -> None:
    given = as_draft(row, row["good"])
    assert texts.findings(given, row["rule"]) == []


@pytest.mark.parametrize("row", BAD, ids=lambda r: f"{r['rule']}: {r['bad'][:40]}")
def test_wrong_example_is_found(row: Row) -> None:
    given = as_draft(row, row["bad"])
    wanted = {row["rule"], *SHARED.get(row["rule"], ())}
    assert wanted & {f.rule for f in texts.findings(given, *wanted)}


def test_the_table_covers_the_families() -> None:
    covered = {row["rule"].partition("-")[0] for row in ROWS}
    assert {"ITAL", "SES", "FN"} <= covered
    assert len(ROWS) >= 40
