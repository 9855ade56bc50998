from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.conventions import ordinals
from drafter.conventions.ordinals import (
    cardinal_words,
    find_ordinals,
    ordinal_figures,
    ordinal_words,
    parse_ordinal,
    session_ordinal,
)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "first"), (2, "second"), (3, "third"), (5, "fifth"), (8, "eighth"), (9, "ninth"),
        (12, "twelfth"), (13, "thirteenth"), (20, "twentieth"), (21, "twenty-first"),
        (40, "fortieth"), (57, "fifty-seventh"), (70, "seventieth"), (80, "eightieth"),
        (81, "eighty-first"), (99, "ninety-ninth"), (100, "one hundredth"),
        (108, "one hundred and eighth"), (112, "one hundred and twelfth"), (999, "nine hundred and ninety-ninth"),
    ],
)  # fmt: skip
def test_ordinal_in_words(number: int, words: str) -> None:
    assert ordinal_words(number) == words


@pytest.mark.parametrize(
    ("number", "figures"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
     (21, "21st"), (81, "81st"), (111, "111th"), (112, "112th"), (113, "113th"), (122, "122nd"), (9476, "9476th")],
)  # fmt: skip
def test_ordinal_in_figures(number: int, figures: str) -> None:
    assert ordinal_figures(number) == figures


def test_sessions_are_in_words_below_one_hundred() -> None:
    assert session_ordinal(99) == "ninety-ninth"
    assert session_ordinal(100) == "100th"
    assert session_ordinal(108) == "108th"


@given(st.integers(1, 999))
def test_words_and_figures_are_read_back(number: int) -> None:
    for form in (ordinal_words(number), ordinal_figures(number), ordinal_words(number).title()):
        found = parse_ordinal(form)
        assert found is not None
        assert found.value == number
        assert found.is_right


@pytest.mark.parametrize(
    ("wrong", "value", "right"),
    [
        ("sixty first", 61, "sixty-first"),
        ("seventyth", 70, "seventieth"),
        ("61th", 61, "61st"),
        ("112nd", 112, "112th"),
        ("twelvth", 12, "twelfth"),
        ("fourtieth", 40, "fortieth"),
        ("forty-nineth", 49, "forty-ninth"),
        ("eighty-eigth", 88, "eighty-eighth"),
        ("sixtyfirst", 61, "sixty-first"),
    ],
)
def test_wrong_forms_are_understood_and_known_to_be_wrong(
    wrong: str, value: int, right: str
) -> None:
    found = parse_ordinal(wrong)
    assert found is not None
    assert (found.value, found.right, found.is_right) == (value, right, False)


@pytest.mark.parametrize("text", ["", "session", "sixty", "one", "61", "monthly", "forth", "5/1"])
def test_what_is_no_ordinal(text: str) -> None:
    assert parse_ordinal(text) is None


def test_found_in_a_text_with_places() -> None:
    text = "at its fifty-seventh session, on the 81st meeting and the twenty‑first anniversary"
    found = find_ordinals(text)
    assert [text[o.start : o.end] for o in found] == ["fifty-seventh", "81st", "twenty‑first"]
    assert [o.value for o in found] == [57, 81, 21]


def test_a_number_outside_the_range_is_refused() -> None:
    with pytest.raises(ValueError, match="1000"):
        ordinal_words(1000)
    with pytest.raises(ValueError, match="0"):
        ordinal_words(0)


def test_cardinals() -> None:
    assert [cardinal_words(n) for n in (0, 9, 21, 300, 342)] == [
        "zero", "nine", "twenty-one", "three hundred", "three hundred and forty-two",
    ]  # fmt: skip


def test_no_ordinal_of_the_tables_is_passed_over() -> None:
    below_hundred = [*ordinals._WHOLE_WORDS, *ordinals._UNIT_WORDS]
    joined = [f"{ten}{j}{unit}" for ten in ordinals._TENS_WORDS for j in ("-", " ", "")
              for unit in ordinals._UNIT_WORDS]  # fmt: skip
    figures = ["1st", "22ND", "3 rd", "111th"]
    for word in [*below_hundred, *joined, *figures, "one hundredth", "two hundred and oneth"]:
        for written in (word, word.capitalize(), word.upper()):
            assert [o.text for o in find_ordinals(f"its {written} session")] == [written]
