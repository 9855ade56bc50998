from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.conventions.symbols import (
    draft_symbol,
    find_symbols,
    parse_symbol,
    resolution_number,
    resolution_symbol,
)


@pytest.mark.parametrize(
    ("text", "kind", "organ", "session", "year", "number"),
    [
        ("A/55/279", "document", "general-assembly", 55, None, 279),
        ("A/C.3/80/L.25/Rev.1", "draft", "general-assembly", 80, None, 25),
        ("A/80/L.1", "draft", "general-assembly", 80, None, 1),
        ("A/HRC/61/L.3", "draft", "human-rights-council", 61, None, 3),
        ("A/HRC/RES/18/18", "resolution", "human-rights-council", 18, None, 18),
        ("A/HRC/61/35", "document", "human-rights-council", 61, None, 35),
        ("A/HRC/WG.6/45/L.1", "draft", "human-rights-council", 45, None, 1),
        ("S/2023/876", "document", "security-council", None, 2023, 876),
        ("S/RES/2709 (2023)", "resolution", "security-council", None, 2023, 2709),
        ("S/PRST/2016/3", "presidential statement", "security-council", None, 2016, 3),
        ("E/2000/23", "document", "economic-and-social-council", None, 2000, 23),
        ("E/2024/L.13", "draft", "economic-and-social-council", None, 2024, 13),
        ("E/RES/2020/14", "resolution", "economic-and-social-council", None, 2020, 14),
        ("E/CN.4/2005/85", "document", "commission-on-human-rights", None, 2005, 85),
        ("A/CONF.157/24 (Part I)", "document", None, None, None, 24),
        ("A/S-27/19", "document", "general-assembly", 27, None, 19),
        ("A/ES-10/1018", "document", "general-assembly", 10, None, 1018),
        ("A/RES/2200 A (XXI)", "resolution", "general-assembly", 21, None, 2200),
        ("A/AC.105/1100", "document", "general-assembly", None, None, 1100),
        ("S/12345", "document", "security-council", None, None, 12345),
    ],
)
def test_a_symbol_is_taken_apart(
    text: str, kind: str, organ: str | None, session: int | None, year: int | None, number: int
) -> None:
    value = parse_symbol(text)
    assert value is not None
    assert (value.kind, value.organ) == (kind, organ)
    assert (value.session, value.year, value.number) == (session, year, number)


def test_modifications_and_companions() -> None:
    value = parse_symbol("A/55/602/Add.2 and Corr.1")
    assert value is not None
    assert value.modifications == ("Add.2",)
    assert value.companions == ("Corr.1",)


@pytest.mark.parametrize(
    "text",
    ["", "and/or", "HIV/AIDS", "24/7", "A", "A/", "resolution 5/1", "Rev.1", "2023/24", "his/her"],
)
def test_what_is_no_symbol(text: str) -> None:
    assert parse_symbol(text) is None
    assert find_symbols(f"see {text} there") == []


def test_found_in_a_note() -> None:
    text = "See A/77/684, A/55/602/Add.2 and Corr.1 and A/CONF.157/24 (Part I), chap. III."
    assert [f.text for f in find_symbols(text)] == [
        "A/77/684", "A/55/602/Add.2 and Corr.1", "A/CONF.157/24 (Part I)",
    ]  # fmt: skip


def test_the_full_stop_of_a_note_is_no_part_of_it() -> None:
    (found,) = find_symbols("A/55/279.")
    assert found.text == "A/55/279"


@pytest.mark.parametrize(
    ("typed", "right", "problem"),
    [
        ("A/80/L25", "A/80/L.25", "missing point"),
        ("A/55/602/Add2", "A/55/602/Add.2", "missing point"),
        ("A/CONF.157/24(Part I)", "A/CONF.157/24 (Part I)", "missing space"),
        ("S/RES/2709(2023)", "S/RES/2709 (2023)", "missing space"),
    ],
)
def test_small_faults_are_named(typed: str, right: str, problem: str) -> None:
    (found,) = find_symbols(f"document {typed}, annex")
    assert found.value.text == right
    assert found.problems == (problem,)


@pytest.mark.parametrize(
    ("symbol", "number", "organ"),
    [
        ("A/RES/55/105", "55/105", "general-assembly"),
        ("A/HRC/RES/18/18", "18/18", "human-rights-council"),
        ("S/RES/1325 (2000)", "1325 (2000)", "security-council"),
        ("E/RES/2020/14", "2020/14", "economic-and-social-council"),
        ("A/RES/ES-11/1", "ES-11/1", "general-assembly"),
        ("A/RES/60/1A", "60/1 A", "general-assembly"),
        ("A/RES/217 A (III)", "217 A (III)", "general-assembly"),
    ],
)
def test_number_and_symbol_of_a_resolution(symbol: str, number: str, organ: str) -> None:
    assert resolution_number(symbol) == number
    assert resolution_symbol(number, organ) == symbol


def test_other_symbols_have_no_number_of_a_resolution() -> None:
    assert resolution_number("A/55/279") is None
    with pytest.raises(ValueError, match="no number"):
        resolution_symbol("fifty-five", "general-assembly")


def test_symbols_of_drafts() -> None:
    assert draft_symbol("general-assembly", 80, 25, committee=3) == "A/C.3/80/L.25"
    assert draft_symbol("general-assembly", 80, 1) == "A/80/L.1"
    assert draft_symbol("human-rights-council", 61, 3) == "A/HRC/61/L.3"
    assert draft_symbol("economic-and-social-council", 2024, 13) == "E/2024/L.13"
    assert draft_symbol("security-council", 2023, 876) == "S/2023/876"
    assert draft_symbol("human-rights-council", 61) == "A/HRC/61/L.…"


@given(st.text(alphabet="ASE/CHR.L123() PartI\n-", max_size=60))
def test_any_text_gives_places_inside_it(text: str) -> None:
    for found in find_symbols(text):
        assert text[found.start : found.end] == found.text
