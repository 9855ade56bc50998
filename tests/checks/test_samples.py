"""The three given documents: what an editor would say of them, and no more."""

from __future__ import annotations

import pytest

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding, Severity
from drafter.document.draft import Draft
from drafter.formats.registry import read_file
from drafter.paths import resource


def checked(name: str) -> tuple[Draft, list[Finding]]:
    draft = read_file(resource("samples", f"{name}.txt")).draft
    return draft, Checker().check(draft)


def words(draft: Draft, finding: Finding) -> str:
    return draft.current.text_at(finding.target).text[finding.start : finding.end]


@pytest.mark.parametrize(
    ("name", "slips"),
    [
        # the American form, a hyphen between years and a doubled space, all in the file of 2000
        ("a-res-55-105", {("SPELL-01", "advisors"), ("DATE-04", "-"), ("PUNC-08", "  ")}),
        # "resolution 5/1 and 16/21", "capacity building" once, "Office of High Commissioner"
        (
            "a-hrc-res-18-18",
            {
                ("CIT-06", "resolution"),
                ("SPELL-01", "capacity building"),
                ("TERM-09", "Office of "),
            },
        ),
    ],
)
def test_an_adopted_text_has_three_true_slips(name: str, slips: set[tuple[str, str]]) -> None:
    draft, found = checked(name)
    above = [f for f in found if f.severity is not Severity.ADVICE]
    assert {(f.rule, words(draft, f)) for f in above} == slips
    assert len(above) == len(slips) <= 3


def test_what_flattened_changes_and_the_last_version_left_in_a_draft() -> None:
    draft, found = checked("hrc-61-draft-on-52-15")
    fused = {words(draft, f) for f in found if f.rule == "SUB-06" and f.target}
    assert fused >= {
        "5243/1517",
        "2918 and 3019 September October 20252",
        "20285",
        "20252",
        "seventieth sixty-first",
        "tohuman",
    }
    assert any(f.rule == "SUB-06" and "6152/15" in f.message for f in found)
    dates = [(words(draft, f), f.message) for f in found if f.rule == "CIT-03"]
    assert [date.replace("\u00a0", " ") for date, _ in dates] == ["14 April 2023"]
    assert "3 April 2023" in dates[0][1].replace("\u00a0", " ")
    assert [words(draft, f) for f in found if f.rule == "CIT-06"] == [", and "]
    assert any(f.rule == "STR-22" for f in found)
    assert [words(draft, f) for f in found if f.rule == "ROLL-02"] == ["2023"]
