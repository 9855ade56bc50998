from __future__ import annotations

import pytest

from drafter.conventions.opening_grammar import known_verbs
from drafter.conventions.verb_forms import (
    participle,
    participle_of_present,
    present,
    present_of_participle,
    stem_of_present,
)


@pytest.mark.parametrize(
    ("stem", "third", "ing"),
    [
        ("request", "requests", "requesting"),
        ("express", "expresses", "expressing"),
        ("reiterate", "reiterates", "reiterating"),
        ("regret", "regrets", "regretting"),
        ("commit", "commits", "committing"),
        ("agree", "agrees", "agreeing"),
        ("echo", "echoes", "echoing"),
        ("clarify", "clarifies", "clarifying"),
        ("convey", "conveys", "conveying"),
        ("have", "has", "having"),
    ],
)
def test_both_forms(stem: str, third: str, ing: str) -> None:
    assert present(stem) == third
    assert participle(stem) == ing
    assert stem_of_present(third) == stem


def test_from_one_form_to_the_other() -> None:
    assert participle_of_present("Recalls") == "Recalling"
    assert participle_of_present("Reaffirms") == "Reaffirming"
    assert present_of_participle("Requesting", known_verbs()) == "Requests"
    assert present_of_participle("Reiterating", known_verbs()) == "Reiterates"
    assert present_of_participle("Nothing", known_verbs()) is None


def test_every_known_verb_goes_round() -> None:
    for stem in known_verbs():
        assert stem_of_present(present(stem)) == stem
