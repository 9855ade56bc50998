from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.conventions.typography import (
    curly_quotes,
    fold,
    normalize,
    same_text,
    shortened,
    straight_quotes,
    with_no_break_spaces,
)


@given(st.text())
def test_folding_keeps_every_position(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_fold() -> None:
    assert fold("in‑person\u00a0“work”’s") == 'in-person "work"\'s'
    assert fold("2015–2030") == "2015–2030"


def test_normalize() -> None:
    assert normalize("  co\u00adoperation\u200b  of\ufffc\u00a0 States ") == "cooperation of States"
    assert same_text("COVID‑19", "COVID-19")
    assert not same_text("2015-2030", "2015–2030")


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ('entitled "Human rights", and', "entitled “Human rights”, and"),
        ("the Secretary-General's report", "the Secretary-General’s report"),
        ("States' rights", "States’ rights"),
        ("\"the term 'peace'\"", "“the term ‘peace’”"),
        ('("a")', "(“a”)"),
        ("the '90s", "the ’90s"),
        ("no marks", "no marks"),
    ],
)
def test_curly_quotes(straight: str, curly: str) -> None:
    assert curly_quotes(straight) == curly
    assert curly_quotes(curly) == curly
    assert straight_quotes(curly) == straight


@pytest.mark.parametrize(
    ("plain", "kept"),
    [
        ("4 December 2000", "4\u00a0December 2000"),
        ("paragraph 5 of", "paragraph\u00a05 of"),
        ("No. 14668", "No.\u00a014668"),
        ("10 per cent", "10\u00a0per cent"),
        ("2 million", "2\u00a0million"),
        ("1325 (2000)", "1325\u00a0(2000)"),
        ("Chapter VII", "Chapter\u00a0VII"),
        ("resolution 55/105", "resolution 55/105"),
    ],
)
def test_where_a_line_must_not_end(plain: str, kept: str) -> None:
    assert with_no_break_spaces(plain) == kept
    assert with_no_break_spaces(kept) == kept


@pytest.mark.parametrize(
    ("text", "most", "line"),
    [("a  b\nc", 5, "a b c"), ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("", 3, "")],
)
def test_shortened_to_one_line(text: str, most: int, line: str) -> None:
    assert shortened(text, most) == line
