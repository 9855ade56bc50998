"""Who wants what: attributions as delegations write them, and what only looks like one."""

from __future__ import annotations

import pytest

from drafter.conventions.negotiation.attribution import (
    Stance,
    attribution_before,
    attribution_behind,
    statement_of,
)
from drafter.conventions.negotiation.parties import known_parties, parties_of, party_of
from drafter.conventions.negotiation.writing import attributed, bracketed
from drafter.document.marked_text import italic


def said(positions):
    return [f"{one.party.short} {one.stance}" for one in positions]


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("EU: and women", ["EU proposes"], "and women"),
        ("EU, Japan: add all", ["EU proposes", "Japan proposes"], "all"),
        ("US to delete: and", ["US deletes"], "and"),
        ("EU: delete: men", ["EU deletes"], "men"),
        ("EU would like to delete: men", ["EU deletes"], "men"),
        ("G-77 & China: trade", ["G77 proposes"], "trade"),
        ("Iran (Islamic Republic of), Russia: a", ["Iran proposes", "Russian Federation proposes"], "a"),
        ("Deleted by EU: men", ["EU deletes"], "men"),
        ("Deletion proposed by Anna Smith: men", ["Anna Smith deletes"], "men"),
        ("Proposed by jsmith: men", ["jsmith proposes"], "men"),
        ("the African Group, US and UK: a", ["African Group proposes", "US proposes", "UK proposes"], "a"),
        ("EU; US to delete: a", ["EU proposes", "US deletes"], "a"),
        ("ABCD: a", ["ABCD proposes"], "a"),
        ("USA/JPN to retain: a", ["US keeps", "Japan keeps"], "a"),
        ("US: pending: a", ["US reserves"], "a"),
        ("Anna Smith: urgently", ["Anna Smith proposes"], "urgently"),
        ("add: and women", [], "and women"),
        ("EU: support for families", ["EU proposes"], "support for families"),
    ],
)  # fmt: skip
def test_an_attribution_before_words(text: str, expected: list[str], words: str) -> None:
    found = attribution_before(text)
    assert found is not None
    assert said(found.positions) == expected
    assert text[found.end :] == words


@pytest.mark.parametrize(
    "text", ["Requests: (a)", "Takes note: b", "Note: a", "Decides:", "Alt 1: a", "women and girls", "Costa", "Anna smith: a", "[EU: a]: b", "us: a"]
)  # fmt: skip
def test_what_is_no_attribution(text: str) -> None:
    assert attribution_before(text) is None


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("and girls (US, JPN)", ["US proposes", "Japan proposes"], "and girls"),
        ("and girls – EU", ["EU proposes"], "and girls"),
        ("and girls (EU to delete)", ["EU deletes"], "and girls"),
        ("and girls (+EU, -US)", ["EU keeps", "US deletes"], "and girls"),
        ("girls (Iran (Islamic Republic of))", ["Iran proposes"], "girls"),
        ("girls (reservation by Japan)", ["Japan reserves"], "girls"),
        ("girls (EU reserves its position)", ["EU reserves"], "girls"),
    ],
)
def test_an_attribution_behind_words(text: str, expected: list[str], words: str) -> None:
    found = attribution_behind(text)
    assert found is not None
    assert said(found[0]) == expected
    assert text[: found[1]] == words


@pytest.mark.parametrize(
    "text", ["the Group (of 77)", "the European Union (EU)", "the Republic of Korea (ROK)", "girls (a)"]
)  # fmt: skip
def test_brackets_of_the_text_itself_are_no_attribution(text: str) -> None:
    assert attribution_behind(text) is None


def test_mere_names_are_a_statement_unless_a_verb_is_needed() -> None:
    assert statement_of("EU") is not None
    assert statement_of("EU", verb_needed=True) is None
    assert statement_of("EU reserves", verb_needed=True) is not None
    assert statement_of("of the EU") is None


def test_parties_by_every_form() -> None:
    for form in ("US", "USA", "United States", "the United States of America", "JAPAN"):
        assert party_of(form) is not None, form
    assert party_of("Atlantis") is None
    assert parties_of("Bosnia and Herzegovina and Chile") == (party_of("BIH"), party_of("CHL"))
    assert parties_of("EU,") is None
    assert len(known_parties()) > 193 + 30


@pytest.mark.parametrize("stance", Stance)
@pytest.mark.parametrize("who", ["EU", "EU, Japan", "Anna Smith", "Iran (Islamic Republic of)"])
def test_what_is_written_is_read_again(who: str, stance: Stance) -> None:
    text = bracketed("one two", who, stance).text
    found = attribution_before(text[1:-1])
    assert found is not None
    assert text[1:-1][found.end :] == "one two"
    assert {position.stance for position in found.positions} == {stance}
    assert len(found.positions) == (2 if who == "EU, Japan" else 1)
    assert statement_of(attributed(who, stance)) == found.positions


def test_brackets_keep_the_marks_of_the_words_and_carry_none() -> None:
    content = bracketed(italic("Welcomes"), "EU")
    assert content.text == "[EU: Welcomes]"
    assert [(mark.start, mark.end) for mark in content.marks] == [(5, 13)]
    assert bracketed("a").text == "[a]"
    assert bracketed("", "EU", Stance.DELETES).text == "[EU to delete]"
