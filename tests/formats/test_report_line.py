from __future__ import annotations

import pytest

from drafter.formats.report_line import committee_of


@pytest.mark.parametrize(
    ("line", "committee"),
    [
        ("[on the report of the Third Committee (A/55/1)]", "Third Committee"),
        ("[on the report of the Special Committee\n(Fourth\u00a0Committee) (A/79/4)]", "Fourth Committee"),
        ("[without reference to a Main Committee (A/79/L.37)]", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_the_committee_is_named_in_the_report_line(line: str, committee: str) -> None:
    assert committee_of(line) == committee
