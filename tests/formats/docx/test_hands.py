"""Whose a tracked change is, where several have changed the same text."""

from __future__ import annotations

from drafter.document.draft import TrackedChange
from drafter.formats.contract import WriteOptions
from drafter.formats.docx.writing.hands import Hands

KNOWN = (
    TrackedChange("00000001", True, "the pressing need", "Ana"),
    TrackedChange("00000001", True, "the", "Ben"),
    TrackedChange("00000001", True, "safe harbours", "Cleo"),
)


def author(words: str, *, inserted: bool = True) -> str:
    hands = Hands(WriteOptions(author="Dan"), KNOWN)
    return (
        hands.attributes("00000001", words, inserted=inserted).split('w:author="')[1].split('"')[0]
    )


def test_the_very_words_tell_their_author_before_words_that_contain_them() -> None:
    assert author("the") == "Ben"
    assert author("pressing") == "Ana"


def test_words_of_several_hands_in_one_change_are_signed_by_all() -> None:
    assert author("the safe harbours") == "Ben, Cleo"


def test_new_words_are_the_writers() -> None:
    assert author("lighthouses") == "Dan"
    assert author("the", inserted=False) == "Dan"
