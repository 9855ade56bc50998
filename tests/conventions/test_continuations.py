from __future__ import annotations

import pytest

from drafter.conventions.continuations import Continuation, continuation, continuations
from drafter.conventions.opening_table import OpeningKind
from drafter.conventions.openings import match_opening


def _continuation(text: str, kind: OpeningKind) -> Continuation | None:
    opening = match_opening(text, kind)
    assert opening is not None
    return continuation(text, opening)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("operative", "Takes note of the report"),
        ("operative", "Takes note, in this regard, of the report"),
        ("operative", "Also takes note of the report"),
        ("operative", "Calls upon States to act"),
        ("operative", "Decides to convene a meeting"),
        ("operative", "Decides that the meeting be held"),
        ("preambular", "Guided by the Charter"),
        ("preambular", "Deeply concerned about the delay"),
        ("preambular", "Recalling its resolution 5/1"),
        ("preambular", "Recalling Article 55 of the Charter"),
    ],
)
def test_usual_words(kind: OpeningKind, text: str) -> None:
    found = _continuation(text, kind)
    assert found is not None
    assert not found.is_doubtful


@pytest.mark.parametrize(
    ("kind", "text", "word", "usual"),
    [
        ("operative", "Takes note the report", "the", "of"),
        ("operative", "Emphasizes on the need", "on", "the"),
        ("operative", "Requests to the Secretary-General", "to", "the"),
        ("preambular", "Guided with the Charter", "with", "by"),
        ("preambular", "Taking note reports of delay", "reports", "of"),
    ],
)
def test_doubtful_words(kind: OpeningKind, text: str, word: str, usual: str) -> None:
    found = _continuation(text, kind)
    assert found is not None
    assert found.is_doubtful
    assert (found.word, found.usual[0]) == (word, usual)
    assert text[found.start : found.end] == word


def test_nothing_is_said_of_phrases_not_counted() -> None:
    assert _continuation("Warmly applauds over the work", "operative") is None
    assert _continuation("Takes note", "operative") is None
    assert continuations("Warmly applauds", "operative") == {}
