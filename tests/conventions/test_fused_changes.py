"""Tracked changes run together are seen, and ordinary text is left alone (RES-SUB-06)."""

from __future__ import annotations

import pytest

from drafter.conventions.fused_changes import find_fused_changes, fused_number, vocabulary


@pytest.mark.parametrize(
    ("text", "found", "old", "new"),
    [
        ("its resolution 5243/1517 as described", "5243/1517", "43/17", "52/15"),
        ("held on 2918 and 3019 September October 20252 in Geneva",
         "2918 and 3019 September October 20252",
         "18 and 19 October 2022", "29 and 30 September 2025"),
        ("held on 12 May June 2024", "12 May June 2024", "12 June 2024", "12 May 2024"),
        ("to hold in 20285 a workshop", "20285", "2025", "2028"),
        ("adopted in March 20252 by", "March 20252", "March 2022", "March 2025"),
        ("at its seventieth sixty-first session", "seventieth sixty-first", "sixty-first", "seventieth"),
        ("34/17 of 24 March 2017, and 43/17 of 22 June 2020 and 52/15 of 14 April 2023",
         ", and 43/17 of 22 June 2020 and 52/15 of 14 April 2023",
         " and 43/17 of 22 June 2020", ", 43/17 of 22 June 2020 and 52/15 of 14 April 2023"),
    ],
)  # fmt: skip
def test_fused_places_have_two_readings(text: str, found: str, old: str, new: str) -> None:
    (change,) = find_fused_changes(text)
    assert change.text == found == text[change.start : change.end]
    assert (change.old, change.new) == (old, new)


def test_either_reading_of_a_list_fits_where_the_fused_one_stood() -> None:
    text = "34/17 of 24 March 2017, and 43/17 of 22 June 2020 and 52/15 of 14 April 2023,"
    (change,) = find_fused_changes(text)
    readings = [text[: change.start] + r + text[change.end :] for r in (change.old, change.new)]
    assert readings == [
        "34/17 of 24 March 2017 and 43/17 of 22 June 2020,",
        "34/17 of 24 March 2017, 43/17 of 22 June 2020 and 52/15 of 14 April 2023,",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "General Assembly resolutions 60/1 of 16 September 2005 and 70/1 of 25 September 2015",
        "Commission on Human Rights resolution 1993/51 of 9 March 1993 and resolution 2024/8",
        "on 18 and 19 October 2022, in 2025 and from 2015 to 2030",
        "Regulation 1257/2012 and document S/2017/1024",
        "at its sixty-first and seventieth sessions, its first regular session of 2025",
        "the amount of 20,285 dollars, in 20285.5 hectares",
        "resolutions 32/127, 34/17 and 43/17, and resolution 1514 (XV)",
        "the android forum together with others, thereof",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert find_fused_changes(text, vocabulary([text])) == []


def test_glued_words_are_held_against_the_words_of_the_document() -> None:
    text = "in relation tohuman rights"
    assert find_fused_changes(text) == []
    (change,) = find_fused_changes(text, vocabulary(["human rights"]))
    assert (change.sort, change.text, change.new) == ("words", "tohuman", "to human")


def test_no_break_spaces_do_not_hide_a_fused_date() -> None:
    text = "on 2918\u00a0September 2025"
    (change,) = find_fused_changes(text)
    assert change.text == "2918\u00a0September 2025"


def test_a_fused_number_of_a_draft_is_a_new_session_on_an_old_number() -> None:
    change = fused_number("6152/15")
    assert change is not None
    assert (change.old, change.new) == ("52/15", "61/…")
    assert fused_number("52/15") is None
    assert fused_number("2024/8") is None
