from __future__ import annotations

import pytest

from drafter.conventions.opening_table import OpeningKind, known_phrases
from drafter.conventions.verb_strength import compared, level_of, strength_of
from drafter.paths import resource


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("Decides", "Requests", "weaker"),
        ("Invites", "Urges", "stronger"),
        ("Welcomes", "Takes note", "weaker"),
        ("Expresses concern", "Expresses grave concern", "stronger"),
        ("Condemns", "Deplores", "weaker"),
        ("Takes note", "Notes", ""),
        ("Requests", "Welcomes", ""),
        ("Recalls", "Requests", ""),
    ],
)
def test_phrases_of_one_scale_are_weighed(old: str, new: str, direction: str) -> None:
    assert compared(old, new) == direction


def test_preambular_phrases_are_weighed_by_their_verb() -> None:
    assert strength_of("Noting with concern", "preambular") == strength_of("Notes with concern")
    pre: OpeningKind = "preambular"
    assert compared("Deeply concerned", "Strongly condemning", pre, pre) == "stronger"
    assert compared("Welcoming", "Noting", pre, pre) == "weaker"


def test_every_row_has_a_source_and_stands_once() -> None:
    text = resource("conventions", "verb_strength.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]
    phrases = [phrase for _, _, phrase, _ in rows]
    assert len(phrases) == len(set(phrases))
    assert {key for *_, source in rows for key in source.split()} == {
        "G",
        "L",
        "N",
        "adverb",
        "use",
    }


def test_the_commonest_verbs_of_action_have_a_strength() -> None:
    unranked = {"Recognizes", "Reaffirms", "Recalls", "Stresses", "Emphasizes", "Reiterates"}
    common = [known.phrase for known in known_phrases("operative")[:16]]
    assert {p for p in common if strength_of(p) is None} <= unranked


def test_a_word_says_how_strong_a_phrase_is() -> None:
    words = {p: level_of(p) for p in ("Invites", "Requests", "Urges", "Decides", "Takes note")}
    assert words == {
        "Invites": "soft",
        "Requests": "medium",
        "Urges": "strong",
        "Decides": "strong",
        "Takes note": "neutral",
    }
    assert level_of("Noting with concern", "preambular") == "soft"
    assert level_of("Recalls") == ""


def test_words_rise_with_the_rank_on_every_scale() -> None:
    order = ["neutral", "soft", "medium", "strong"]
    text = resource("conventions", "verb_strength.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]
    for scale in {row[0] for row in rows}:
        ranked = sorted((int(rank), level_of(phrase)) for s, rank, phrase, _ in rows if s == scale)
        levels = [order.index(word) for _, word in ranked]
        assert levels == sorted(levels)
