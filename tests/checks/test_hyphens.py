"""Compounds as issued texts write them (SPELL-03)."""

from __future__ import annotations

import pytest

from tests.checks import texts


def found(markup: str, organ: str = "GA") -> list[tuple[str, str | None]]:
    given = texts.draft(f"*Stresses* the need for {markup};", organ=organ)
    return [
        (texts.words(given, f), f.fix.replacement if f.fix else None)
        for f in texts.findings(given, "SPELL-03")
    ]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("rules based", "rules-based"), ("rulesbased", "rules-based"), ("time bound", "time-bound"),
        ("risk-reduction", "risk reduction"), ("self government", "self-government"),
    ],
)  # fmt: skip
def test_a_form_that_hardly_occurs_is_found(wrong: str, right: str) -> None:
    assert found(f"{wrong} measures") == [(wrong, right)]


@pytest.mark.parametrize(
    "words",
    [
        "rules-based measures", "a non-rules based", "noncommunicable and non-communicable diseases",
        "“rules based” measures", "*rules based measures*", "follow up and follow-up", "the Rules based on it",
        "rules,\u00a0based on law", "fifty seventh",
    ],
)  # fmt: skip
def test_other_forms_quotations_titles_and_names_are_left_alone(words: str) -> None:
    assert found(words) == []


def test_the_security_council_keeps_its_forms() -> None:
    assert found("rules based measures", "SC") == []
