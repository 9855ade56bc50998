"""Findings that the user chose to ignore: here, in this draft, always."""

from __future__ import annotations

from dataclasses import replace

from drafter.checks.engine import Checker
from drafter.checks.suppression import (
    always_entry,
    always_ignored,
    suppression_here,
    suppression_in_draft,
)
from drafter.document.draft import Draft
from drafter.document.edits import ReplaceText, apply
from drafter.document.json_form import draft_from_json, draft_to_json
from drafter.document.marked_text import plain
from tests.checks import texts

GIVEN = texts.draft(
    "*Requests* a report at its 57th session;\n*Requests* another at its 58th session;"
)


def checked(given: Draft, *always: str) -> tuple[list[str], list[tuple[str, str]]]:
    checker = Checker(select=["SES-01"], always=always_ignored(always))
    left = [texts.words(given, f) for f in checker.check(given)]
    return left, [(texts.words(given, f), s.reason) for f, s in checker.ignored]


def test_one_place_is_ignored_until_its_words_change() -> None:
    first = texts.findings(GIVEN, "SES-01")[0]
    given = replace(GIVEN, suppressions=(suppression_here(GIVEN.current, first, "A quotation"),))
    assert checked(given) == (["58th"], [("57th", "A quotation")])
    edit = ReplaceText(first.target, first.start, first.end, plain("59th"))
    changed = replace(given, current=apply(given.current, edit))
    assert checked(changed) == (["59th", "58th"], [])


def test_a_rule_is_ignored_in_the_whole_draft() -> None:
    first = texts.findings(GIVEN, "SES-01")[0]
    given = replace(GIVEN, suppressions=(suppression_in_draft(first, "Our habit"),))
    assert checked(given) == ([], [("57th", "Our habit"), ("58th", "Our habit")])


def test_a_rule_is_ignored_always_with_its_reason() -> None:
    entry = always_entry("SES-01", "We write figures: so decided")
    assert checked(GIVEN, entry)[1][0] == ("57th", "We write figures: so decided")
    assert checked(GIVEN, always_entry("SES-02"), " ")[0] == ["57th", "58th"]


def test_the_reason_travels_with_the_draft() -> None:
    first = texts.findings(GIVEN, "SES-01")[0]
    given = replace(GIVEN, suppressions=(suppression_here(GIVEN.current, first, "Agreed"),))
    assert draft_from_json(draft_to_json(given)).suppressions == given.suppressions
