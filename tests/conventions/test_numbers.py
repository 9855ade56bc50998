from __future__ import annotations

import pytest

from drafter.conventions.numbers import (
    find_resolution_numbers,
    parse_resolution_number,
    possible_organs,
    roman_numeral,
    roman_value,
)


@pytest.mark.parametrize(
    ("text", "form", "number", "session", "kind", "year", "parts"),
    [
        ("217 A (III)", "roman", 217, 3, "regular", None, ("A",)),
        ("1514 (XV)", "roman", 1514, 15, "regular", None, ()),
        ("2200 A (XXI)", "roman", 2200, 21, "regular", None, ("A",)),
        ("3362 (S-VII)", "roman", 3362, 7, "special", None, ()),
        ("1002 (ES-I)", "roman", 1002, 1, "emergency special", None, ()),
        ("55/105", "session", 105, 55, "regular", None, ()),
        ("60/1 A", "session", 1, 60, "regular", None, ("A",)),
        ("31/6 A and B", "session", 6, 31, "regular", None, ("A", "B")),
        ("31/406 A to E", "session", 406, 31, "regular", None, ("A", "B", "C", "D", "E")),
        ("S-27/2", "session", 2, 27, "special", None, ()),
        ("ES-10/24", "session", 24, 10, "emergency special", None, ()),
        ("2709 (2023)", "year in brackets", 2709, None, "regular", 2023, ()),
        ("1503 (XLVIII)", "roman", 1503, 48, "regular", None, ()),
        ("2020/14", "year first", 14, None, "regular", 2020, ()),
        ("1993/51", "year first", 51, None, "regular", 1993, ()),
        ("18/18", "session", 18, 18, "regular", None, ()),
    ],
)
def test_every_form_is_taken_apart_and_spelt_again(
    text: str,
    form: str,
    number: int,
    session: int | None,
    kind: str,
    year: int | None,
    parts: tuple[str, ...],
) -> None:
    value = parse_resolution_number(text)
    assert value is not None
    assert value.text == text
    assert (value.form, value.number, value.session) == (form, number, session)
    assert (value.session_kind, value.year, value.parts) == (kind, year, parts)


@pytest.mark.parametrize(
    ("typed", "right"),
    [("1325(2000)", "1325 (2000)"), ("60/1A", "60/1 A"), ("2200A(XXI)", "2200 A (XXI)"),
     ("1325\u00a0(2000)", "1325 (2000)")],
)  # fmt: skip
def test_missing_spaces_are_understood(typed: str, right: str) -> None:
    value = parse_resolution_number(typed)
    assert value is not None
    assert value.text == right


@pytest.mark.parametrize(
    "text", ["", "9/3/93", "A/55/279", "1325", "resolution 5/1", "12.5/3", "5/1/2"]
)
def test_what_is_no_number(text: str) -> None:
    assert parse_resolution_number(text) is None


def test_found_with_places_and_whether_standard() -> None:
    text = "resolutions 60/1 A, 1325(2000) and 217 A (III)"
    found = find_resolution_numbers(text)
    assert [(f.text, f.is_standard) for f in found] == [
        ("60/1 A", True), ("1325(2000)", False), ("217 A (III)", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("55/105", ("general-assembly", "human-rights-council")),
        ("5/1", ("human-rights-council",)),
        ("2709 (2023)", ("security-council",)),
        ("2020/14", ("economic-and-social-council",)),
        ("1993/51", ("economic-and-social-council", "commission-on-human-rights")),
        ("ES-10/24", ("general-assembly",)),
    ],
)
def test_whose_numbers_look_so(text: str, organs: tuple[str, ...]) -> None:
    value = parse_resolution_number(text)
    assert value is not None
    assert possible_organs(value) == organs


def test_the_whole_of_a_part() -> None:
    value = parse_resolution_number("60/1 A")
    assert value is not None
    assert value.without_parts == "60/1"


def test_roman_numerals_both_ways() -> None:
    for value in range(1, 100):
        assert roman_value(roman_numeral(value)) == value
    assert roman_value("XLVIII") == 48
