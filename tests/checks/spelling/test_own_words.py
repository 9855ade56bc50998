"""The user's own list of words."""

from __future__ import annotations

import pytest

from drafter.checks.spelling import own_words
from drafter.checks.spelling.own_words import NotAWordError, own_word, with_word
from drafter.checks.spelling.speller import Speller


@pytest.mark.parametrize(
    ("text", "word"),
    [(" Ruritania’s ", "Ruritania"), ("al-Thawr", "al-Thawr"), ("o’clock", "o'clock"), ("é", "é")],
)
def test_a_word_is_kept_as_the_speller_looks_it_up(text: str, word: str) -> None:
    assert own_word(text) == word
    assert Speller([word]).is_right(text.strip())


@pytest.mark.parametrize("text", ["", " ’ ", "two words", "61/15", "x" * 61, "a@b"])
def test_what_is_no_word_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(NotAWordError, match=r"\.$"):
        own_word(text)


def test_the_list_is_in_order_and_has_each_word_once() -> None:
    assert with_word(("Zembla", "ruritania"), "Ruritania") == ("Ruritania", "Zembla")


def test_a_full_list_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_words, "MOST", 1)
    with pytest.raises(NotAWordError, match="full"):
        with_word(("one",), "two")
    assert with_word(("one",), "One") == ("One",)
