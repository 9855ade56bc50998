"""Texts in other languages than English: only what is known of a language is checked in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding, Severity
from drafter.checks.languages import what_is_checked
from drafter.checks.rules import registry
from drafter.conventions.openings_elsewhere import known_opening
from drafter.document.draft import Draft
from drafter.document.edits import apply_all
from tests.strategies import OP, PRE, build


def found(language: str, *rows: tuple[object, str]) -> list[Finding]:
    resolution = build(*rows)  # type: ignore[arg-type]
    return Checker().check(Draft(replace(resolution, language=language)))


@pytest.mark.parametrize(
    ("text", "language", "phrase"),
    [
        ("Prenant note avec satisfaction du rapport,", "fr", "Prenant note avec satisfaction"),
        ("Rappelant sa résolution,", "fr", "Rappelant"),
        ("Rappelants,", "fr", ""),
        ("Recordando también su resolución,", "es", "Recordando también"),
        ("Ayant\u00a0examiné la question,", "fr", "Ayant examiné"),
        ("Recalling its resolution,", "fr", ""),
    ],
)
def test_the_longest_known_phrase_is_found(text: str, language: str, phrase: str) -> None:
    assert known_opening(text, language, "preambular") == phrase


def test_whole_phrases_in_italics_are_right() -> None:
    assert not found(
        "fr",
        (PRE, "*Prenant note avec satisfaction* du rapport,"),
        (PRE, "*Prenant note en outre* du rapport,"),
        (OP, "*Engage de nouveau* les États;"),
    )
    assert not found("es", (PRE, "*Recordando* su resolución,"), (OP, "*Solicita* un informe."))


def test_italics_that_are_missing_or_too_short() -> None:
    short, none = found(
        "fr",
        (PRE, "*Prenant note* avec satisfaction du rapport,"),
        (OP, "Prie le Secrétaire général;"),
    )
    assert (short.rule, short.severity) == ("LANG-01", Severity.WARNING)
    assert "“Prenant note avec satisfaction”, not “Prenant note”" in short.message
    assert "“Prie” should be in italics" in none.message


def test_the_fix_sets_the_phrase_in_italics() -> None:
    resolution = replace(build((OP, "Solicita un informe.")), language="es")
    (finding,) = Checker().check(Draft(resolution))
    assert finding.fix is not None
    after = apply_all(resolution, finding.fix.edits)
    assert not Checker().check(Draft(after))


def test_an_unknown_opening_is_advised_upon_only_without_italics() -> None:
    assert not found("es", (OP, "*Examina* la cuestión."))
    (advice,) = found("es", (OP, "Examina la cuestión."))
    assert (advice.severity, advice.start, advice.end) == (Severity.ADVICE, 0, 7)


@pytest.mark.parametrize("language", ["ru", "ar", "zh", "de"])
def test_nothing_is_found_in_languages_without_rules(language: str) -> None:
    assert not found(language, (PRE, "Recalling that,"), (OP, "Requests everything"))
    assert what_is_checked(language).startswith("Not checked")


def test_english_rules_run_on_english_alone_and_the_others_never_do() -> None:
    rows = (PRE, "Rappelant sa  résolution ;"), (OP, "Decides  to to act")
    assert {f.rule for f in found("fr", *rows)} == {"LANG-01"}
    assert "LANG-01" not in {f.rule for f in found("en", *rows)}
    assert [r.id for r in registry().values() if r.languages != {"en"}] == ["LANG-01"]


def test_decisions_have_no_italics() -> None:
    resolution = replace(build((OP, "Solicita un informe.")), language="es")
    decision = replace(resolution, masthead=replace(resolution.masthead, kind="decision"))
    assert not Checker().check(Draft(decision))


def test_a_checker_goes_from_one_language_to_another() -> None:
    checker = Checker()
    english = build((OP, "Solicita un informe."))
    spanish = replace(english, language="es")
    for _ in range(2):
        assert "LANG-01" not in {f.rule for f in checker.check(Draft(english))}
        assert {f.rule for f in checker.check(Draft(spanish))} == {"LANG-01"}


def test_what_is_checked_is_said() -> None:
    assert what_is_checked("en") == ""
    assert what_is_checked("es") == "Only opening phrases are checked in Spanish"
