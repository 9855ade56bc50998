"""How alike two texts are."""

from __future__ import annotations

import pytest

from drafter.document.likeness import profile


def test_the_same_words_are_alike_whatever_their_capitals_and_marks() -> None:
    assert profile("Peace, and security").likeness(profile("peace and Security;")) == 1.0


def test_texts_without_a_common_word_are_not() -> None:
    assert profile("peace and security").likeness(profile("human rights")) == 0.0


def test_the_order_of_words_counts() -> None:
    # three words and two pairs each; the words are shared, the pairs are not
    assert profile("a b c").likeness(profile("c b a")) == pytest.approx(6 / 10)


def test_texts_without_words_are_alike_only_to_each_other() -> None:
    assert profile("…").likeness(profile("")) == 1.0
    assert profile("").likeness(profile("peace")) == 0.0
