"""Which words are known, and what unknown ones may be meant to be."""

from __future__ import annotations

import json
import time

import pytest

from drafter.checks.spelling import speller
from drafter.checks.spelling.close import CloseWords, distance
from drafter.checks.spelling.speller import Speller
from drafter.conventions.spelling import spelling_row, un_words

SPELLER = Speller(["Ruritania"])


@pytest.mark.parametrize(
    "word",
    [
        "programme", "Organization", "behaviour", "centre", "peacebuilding", "Timor-Leste", "catalyse", "colour’s",
        "Côte", "Ivoire", "multigenerational", "opioids", "Member", "States’", "non-refoulement", "webinar", "cyberbullying",
        "decision-making", "ruritania", "analogue", "fulfil", "manoeuvre", "anaemia",
    ],
)  # fmt: skip
def test_words_of_united_nations_texts_are_known(word: str) -> None:
    assert SPELLER.knows(word)
    assert SPELLER.un_form(word) is None


@pytest.mark.parametrize(
    "word", ["recieve", "tohuman", "Commitee", "sustianable", "utilised", "xqzzv", "programe"]
)
def test_slips_are_not_known(word: str) -> None:
    assert not SPELLER.knows(word)
    assert not SPELLER.is_right(word)


def test_every_word_of_the_list_of_issued_texts_is_known() -> None:
    assert [word for word in un_words() if not SPELLER.knows(word)] == []


@pytest.mark.parametrize(
    ("american", "form"),
    [("labor", "labour"), ("Neighborhood", "Neighbourhood"), ("catalyzing", "catalysing")],
)
def test_american_forms_are_told_with_that_of_united_nations_texts(
    american: str, form: str
) -> None:
    assert SPELLER.un_form(american) == form
    assert SPELLER.suggestions(american)[0] == form


@pytest.mark.parametrize(
    "word", ["per", "enter", "sense", "error", "minor", "compelling", "dialog"]
)
def test_words_that_only_look_american_are_left(word: str) -> None:
    assert SPELLER.un_form(word) is None or spelling_row(word) is not None


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("recieve", "receive"), ("goverment", "government"), ("internatinal", "international"),
        ("peacebulding", "peacebuilding"), ("tohuman", "to human"), ("utilised", "utilized"),
        ("Commitee", "Committee"), ("programe", "programme"), ("beleeve", "believe"), ("Rurtania", "Ruritania"),
    ],
)  # fmt: skip
def test_the_likeliest_word_comes_first(wrong: str, right: str) -> None:
    assert SPELLER.suggestions(wrong)[0] == right


def test_suggestions_take_less_than_50_milliseconds() -> None:
    SPELLER.suggestions("recieve")  # loads the lists
    spent = []
    for word in ("xqzzvvk", "internationalizatoin", "colouur", "wrok", "abcdefgh", "sstates"):
        began = time.perf_counter()
        SPELLER.suggestions(word)
        spent.append(time.perf_counter() - began)
    assert sorted(spent)[len(spent) // 2] < 0.05


@pytest.mark.parametrize(
    ("first", "second", "slips"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xbc", 1), ("ab", "bca", 3)],
)
def test_distance(first: str, second: str, slips: int) -> None:
    assert distance(first, second) == slips == distance(second, first)


def test_near_words_come_commonest_first_and_two_slips_only_for_short_words() -> None:
    close = CloseWords({"state": 5, "stats": 9, "internationally": 3})
    assert close.near("statw") == ["state"] or close.near("statw") == ["stats", "state"]
    assert close.near("stat") == ["stats", "state"]
    assert close.near("sttaes") == ["stats", "state"]
    assert close.near("intrenatoinally") == []


def test_the_general_words_are_read_in_pieces_and_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """As pyspellchecker reads them, but never so much at once that the window would stand still."""
    from spellchecker import SpellChecker

    sizes: list[int] = []
    loads = json.loads

    def watched(text: str) -> object:
        sizes.append(len(text))
        return loads(text)

    monkeypatch.setattr(json, "loads", watched)
    words = speller._general.__wrapped__()
    assert len(sizes) > 20
    assert max(sizes) < 50_000
    assert words == dict(SpellChecker(distance=1).word_frequency.dictionary)
