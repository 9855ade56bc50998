from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document.labels import (
    LabelStyle,
    label,
    label_value,
    letter_value,
    possible_readings,
    roman_value,
)


@pytest.mark.parametrize(
    ("style", "number", "text"),
    [
        (LabelStyle.ARABIC, 12, "12."),
        (LabelStyle.LETTER, 26, "(z)"),
        (LabelStyle.LETTER, 28, "(bb)"),
        (LabelStyle.ROMAN, 44, "(xliv)"),
        (LabelStyle.PLAIN_LETTER, 3, "c."),
        (LabelStyle.PLAIN_ROMAN, 9, "ix."),
        (LabelStyle.UPPER_ROMAN, 4, "IV."),
        (LabelStyle.BRACKETED_ARABIC, 2, "(2)"),
        (LabelStyle.NONE, 2, ""),
    ],
)
def test_form_of_a_label(style: LabelStyle, number: int, text: str) -> None:
    assert label(style, number) == text


@given(st.sampled_from([s for s in LabelStyle if s]), st.integers(1, 60))
def test_a_label_reads_back(style: LabelStyle, number: int) -> None:
    assert label_value(style, label(style, number)) == number


def test_a_label_of_i_is_a_letter_and_a_numeral() -> None:
    assert possible_readings("(i)") == [(LabelStyle.LETTER, 9), (LabelStyle.ROMAN, 1)]


@pytest.mark.parametrize("text", ["iiii", "vx", "", "abc"])
def test_what_is_no_roman_numeral(text: str) -> None:
    assert roman_value(text) is None


def test_letters_that_differ_are_no_label() -> None:
    assert letter_value("ab") is None
    assert label_value(LabelStyle.LETTER, "(ab)") is None
