from __future__ import annotations

import pytest

from drafter.conventions.addressees import addressee, addressee_key, run_key, takes_addressee
from drafter.conventions.openings import match_opening


def _addressee(text: str) -> str | None:
    opening = match_opening(text, "operative")
    assert opening is not None
    return addressee(text, opening)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Requests the Secretary-General to report;", "the Secretary-General"),
        (
            "Requests the Secretary-General and the High Commissioner to provide support;",
            "the Secretary-General and the High Commissioner",
        ),
        ("Calls upon all States that have not yet done so to ratify;", "all States"),
        (
            "Urges, in particular, States members of the Board to act;",
            "States members of the Board",
        ),
        (
            "Invites Member States, United Nations entities and civil society to contribute;",
            "Member States, United Nations entities and civil society",
        ),
        ("Encourages States, in accordance with their laws, to act;", "States"),
        ("Requests the Office:", "the Office"),
        ("Also requests the Board, within its mandate, to report;", "the Board"),
        ("Reiterates its request to the Secretary-General to report;", "the Secretary-General"),
        ("Expresses its appreciation to the Government;", None),
        ("Calls for an end to the violence;", None),
        ("Welcomes the report of the Board;", None),
    ],
)
def test_addressee(text: str, words: str | None) -> None:
    assert _addressee(text) == words


def test_key_is_blind_to_weightless_words() -> None:
    first, second = "Calls upon all States to act;", "Further calls upon States to report;"
    keys = []
    for text in (first, second):
        opening = match_opening(text, "operative")
        assert opening is not None
        keys.append(addressee_key(text, opening))
    assert keys == ["states", "states"]


def test_another_addressee_makes_another_run() -> None:
    texts = (
        "Requests the Secretary-General to report;",
        "Requests the Commission to continue its work;",
        "Also requests the Secretary-General to convene a meeting;",
    )
    keys = []
    for text in texts:
        opening = match_opening(text, "operative")
        assert opening is not None
        keys.append(run_key(text, opening))
    assert keys[0] != keys[1]
    assert keys[0] == keys[2]


def test_states_and_member_states_differ() -> None:
    keys = set()
    for text in ("Urges States to act;", "Urges Member States to act;"):
        opening = match_opening(text, "operative")
        assert opening is not None
        keys.add(run_key(text, opening))
    assert len(keys) == 2


def test_in_a_preamble_the_phrase_alone_counts() -> None:
    text = "Recalling its resolution 5/1,"
    opening = match_opening(text, "preambular")
    assert opening is not None
    assert run_key(text, opening) == ("Recalling", None)


def test_which_verbs_are_spoken_to_someone() -> None:
    assert takes_addressee("Strongly urges")
    assert takes_addressee("Calls once again upon")
    assert not takes_addressee("Calls for")
    assert not takes_addressee("Decides")
