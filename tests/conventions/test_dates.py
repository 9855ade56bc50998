from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.conventions.dates import (
    find_dates,
    find_months,
    find_periods,
    format_date,
    parse_date,
)


@given(st.dates(dt.date(1945, 1, 1), dt.date(2099, 12, 31)), st.booleans())
def test_a_formatted_date_is_read_back_as_standard(day: dt.date, no_break: bool) -> None:
    text = f"held on {format_date(day, no_break=no_break)}, and"
    (found,) = find_dates(text)
    assert found.date == day
    assert found.is_standard
    assert text[found.start : found.end] == format_date(day, no_break=no_break)


def test_format() -> None:
    assert format_date(dt.date(2000, 12, 4)) == "4\u00a0December 2000"
    assert format_date(dt.date(2000, 12, 4), no_break=False) == "4 December 2000"


@pytest.mark.parametrize(
    ("written", "problems"),
    [
        ("9 March 1993", ()),
        ("9\u00a0March 1993", ()),
        ("March 9, 1993", ("month first", "comma")),
        ("9th March 1993", ("ordinal",)),
        ("09 March 1993", ("leading zero",)),
        ("9 Mar. 1993", ("abbreviated month",)),
        ("9 March, 1993", ("comma",)),
        ("9March 1993", ("no space",)),
        ("9th of March 1993", ("ordinal", "of")),
        ("9/3/93", ("figures",)),
        ("9.3.1993", ("figures",)),
        ("1993-03-09", ("figures",)),
    ],
)
def test_forms_of_a_date(written: str, problems: tuple[str, ...]) -> None:
    text = f"held on {written} in Geneva"
    (found,) = find_dates(text)
    assert found.text == written
    assert found.problems == problems
    assert found.date == dt.date(1993, 3, 9)
    assert parse_date(written) == dt.date(1993, 3, 9)


@pytest.mark.parametrize("written", ["31 April 2023", "29 February 2023", "31 June 1999"])
def test_a_day_that_does_not_exist(written: str) -> None:
    (found,) = find_dates(written)
    assert found.date is None
    assert found.problems == ("no such day",)


@pytest.mark.parametrize(
    "text",
    [
        "A/55/279", "resolution 5/1", "9 March 19931", "the 1990s", "Supplement No. 53 (A/68/53)",
        "May 2024", "3019 September 2025", "in 2023/24", "paragraph 5 of",
    ],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_two_days_that_share_a_month() -> None:
    text = "held from 28 to 30 July 2025, on 18 and 19 October 2022 and 5–13 September 1994"
    first, second, third = find_periods(text)
    assert (first.first, first.last) == (dt.date(2025, 7, 28), dt.date(2025, 7, 30))
    assert (first.joined_by, first.has_from) == ("to", True)
    assert (second.joined_by, second.first) == ("and", dt.date(2022, 10, 18))
    assert (third.joined_by, third.has_from) == ("–", False)


def test_two_days_in_two_months() -> None:
    (found,) = find_periods("from 6 March to 14 July 2023")
    assert (found.first, found.last) == (dt.date(2023, 3, 6), dt.date(2023, 7, 14))


def test_months() -> None:
    assert [(m.month, m.year) for m in find_months("in September 2023 and May 2024")] == [
        (9, 2023), (5, 2024),
    ]  # fmt: skip


@given(st.text(max_size=200))
def test_any_text_gives_places_inside_it(text: str) -> None:
    for found in find_dates(text):
        assert text[found.start : found.end] == found.text


def test_figures_in_an_address_are_no_date() -> None:
    assert find_dates("at example.org/minorities/ 2022-09-22/Note.pdf") == []
    assert len(find_dates("on 2022-09-22, Note")) == 1
