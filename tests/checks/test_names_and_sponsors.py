"""Names of States, sponsors, budget phrases and the voice of the organ, beyond the table of examples."""

from __future__ import annotations

import pytest

from drafter.checks.finding import Severity
from drafter.document.edits import apply_all
from tests.checks import texts


def sponsors(*names: str, organ: str = "GA", rule: str = "SPON") -> list[str]:
    given = texts.draft(organ=organ, sponsors=names)
    return [f.rule for f in texts.findings(given, rule)]


def test_a_former_name_is_advice_where_a_year_tells_that_it_was_right() -> None:
    for words, severity in (
        ("held in Istanbul, Turkey, on 23 and 24 May 2016", Severity.ADVICE),
        ("held in Turkey in 2024", Severity.WARNING),
        ("held in Turkey", Severity.WARNING),
    ):
        given = texts.draft(f"*Recalls* the Summit, {words};")
        assert [f.severity for f in texts.findings(given, "STATE-01")] == [severity]


def test_the_organ_is_no_we_in_italics_or_roman() -> None:
    for markup in ("*We welcome* the report;", "*Stresses* that we request action;"):
        assert [f.rule for f in texts.findings(texts.draft(markup), "TERM-07")] == ["TERM-07"]


@pytest.mark.parametrize(
    "name", ["Angola: draft resolution", "Sponsors: Angola", "Angola*", "Angola, Brazil"]
)
def test_a_sponsor_that_is_more_than_a_name_is_found_and_mended(name: str) -> None:
    given = texts.draft(sponsors=(name, "Chile"))
    (finding,) = texts.findings(given, "SPON-01")
    assert finding.fix is not None
    mended = apply_all(given.current, finding.fix.edits).masthead.sponsors
    assert mended in (("Angola", "Chile"), ("Angola", "Brazil", "Chile"))


def test_states_with_commas_brackets_and_and_are_one_name() -> None:
    names = ("Bolivia (Plurinational State of)", "Bosnia and Herzegovina", "Türkiye")
    assert sponsors(*names) == []


def test_the_asterisk_of_a_state_that_is_no_member_is_right_in_geneva() -> None:
    assert sponsors("Angola*", organ="HRC") == []
    assert sponsors("Angola*") == ["SPON-01"]


@pytest.mark.parametrize("name", ["Group of 77 and China", "European Union", "UNICEF"])
def test_groups_and_organizations_are_no_sponsors(name: str) -> None:
    assert sponsors(name) == ["SPON-04"]


def test_observers_may_sponsor() -> None:
    assert sponsors("Angola", "State of Palestine", rule="SPON-04") == []


def test_what_may_cost_is_marked_in_drafts_of_the_assembly_only() -> None:
    markup = "*Requests* the Secretary-General to convene a panel discussion;"
    assert [f.rule for f in texts.findings(texts.draft(markup), "PBI-02")] == ["PBI-02"]
    assert texts.findings(texts.draft(markup), "PBI-02", profile="drafting") == []
    assert texts.findings(texts.draft(markup, organ="SC"), "PBI-02") == []
    assert texts.findings(texts.draft(markup, symbol="A/RES/80/1"), "PBI-02") == []
