from __future__ import annotations

import pytest

from drafter.conventions import organs


@pytest.mark.parametrize(
    ("line", "organ_id"),
    [
        ("The General Assembly,", "general-assembly"),
        ("*The Human Rights Council*,", "human-rights-council"),
        ("The\u00a0Security Council", "security-council"),
        ("The Economic and Social Council,", "economic-and-social-council"),
    ],
)
def test_organ_of_an_organ_line(line: str, organ_id: str) -> None:
    found = organs.organ_from_line(line)
    assert found is not None
    assert found.id == organ_id


@pytest.mark.parametrize(
    "line",
    [
        "The Third Committee,",
        "The UN General Assembly,",
        "General Assembly",
        "Recalling the Charter,",
        "",
    ],
)
def test_what_is_no_organ_line(line: str) -> None:
    assert organs.organ_from_line(line) is None
    assert organs.organ_line_extent(line) is None or organs.body_from_line(line) is not None


def test_a_commission_may_stand_in_the_organ_line() -> None:
    body = organs.body_from_line("The Commission on the Status of Women,")
    assert body is not None
    assert body.parent == "economic-and-social-council"


def test_italics_of_the_organ_line_leave_out_the_comma() -> None:
    line = "The General Assembly,"
    extent = organs.organ_line_extent(line)
    assert extent is not None
    assert line[extent[0] : extent[1]] == "The General Assembly"


@pytest.mark.parametrize(
    ("symbol", "organ_id"),
    [
        ("A/55/279", "general-assembly"),
        ("A/C.3/80/L.25", "general-assembly"),
        ("A/HRC/61/L.3", "human-rights-council"),
        ("S/2023/876", "security-council"),
        ("E/RES/2020/14", "economic-and-social-council"),
        ("E/CN.4/2005/85", "commission-on-human-rights"),
        ("E/CN.6/2024/3", "economic-and-social-council"),
    ],
)
def test_organ_of_a_symbol(symbol: str, organ_id: str) -> None:
    found = organs.organ_from_symbol(symbol)
    assert found is not None
    assert found.id == organ_id


def test_no_organ_for_another_body() -> None:
    assert organs.organ_from_symbol("CEDAW/C/GC/33") is None


def test_committee_of_a_symbol() -> None:
    body = organs.body_from_symbol("A/C.3/80/L.25/Rev.1")
    assert body is not None
    assert body.id == "third-committee"


def test_the_human_rights_council_counts_its_notes_from_two() -> None:
    assert organs.organ("human-rights-council").first_footnote == 2
    assert organs.organ("general-assembly").first_footnote == 1


def test_names_and_codes() -> None:
    by_name = organs.organ_from_name("the Human Rights Council")
    assert by_name is not None
    assert by_name == organs.organ_from_code("HRC")
    assert organs.organ_from_code("XYZ") is None


def test_committees() -> None:
    fourth = organs.main_committee(4)
    assert fourth is not None
    assert fourth == organs.body_from_name("the Fourth Committee")
    assert organs.main_committee(7) is None


def test_pages() -> None:
    assert organs.page_of("human-rights-council").paper == "A4"
    assert organs.page_of("general-assembly").paper == "US Letter"
    for one in organs.all_organs():
        assert organs.page_of(one.id).body_size == 10
