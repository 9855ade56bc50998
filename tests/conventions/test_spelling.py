from __future__ import annotations

import pytest

from drafter.conventions.spelling import (
    find_spellings,
    hyphenation,
    is_un_word,
    spelling_row,
    spelling_rows,
    un_words,
)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("color", "colour"), ("Program", "programme"), ("ORGANISATION", "organization"),
     ("capacity building", "capacity-building"), ("member states", "Member States")],
)  # fmt: skip
def test_rows(wrong: str, right: str) -> None:
    row = spelling_row(wrong)
    assert row is not None
    assert row.right == right


def test_right_forms_have_no_row() -> None:
    for word in ("colour", "programme", "Member States", "capacity-building", "", "the"):
        assert spelling_row(word) is None


def test_found_with_the_capitals_of_the_text() -> None:
    text = "Color of the member states, all Member States; the program’s end"
    found = find_spellings(text)
    assert [(f.text, f.right) for f in found] == [
        ("Color", "Colour"), ("member states", "Member States"), ("program", "programme"),
    ]  # fmt: skip
    assert [text[f.start : f.end] for f in found] == [f.text for f in found]


def test_a_wrong_form_inside_its_right_form_or_a_longer_word_is_left() -> None:
    assert find_spellings("Iran (Islamic Republic of)") == []
    assert find_spellings("multicolored programmes, color-blind") == []


def test_every_row_finds_its_own_wrong_form() -> None:
    for row in spelling_rows():
        found = find_spellings(f"x {row.wrong} x")
        assert [f.text for f in found] == [row.wrong], row.wrong


def test_hyphens() -> None:
    for form in ("follow-up", "follow up", "followup"):
        row = hyphenation(form)
        assert row is not None
        assert row.usual == "hyphen"
    assert hyphenation("qwerty") is None


def test_words_of_the_united_nations() -> None:
    assert len(un_words()) > 2000
    assert is_un_word("Peacebuilding")
    assert not is_un_word("qwerty")


def test_the_words_for_an_acronym_are_not_in_capitals() -> None:
    (found,) = find_spellings("the mechanisms of the UPR")
    assert found.right == "universal periodic review"
