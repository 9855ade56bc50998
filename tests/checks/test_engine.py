"""The engine: scope, order, selection, and a cache that never changes what is found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.checks.engine import Checker
from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.profiles import UnknownProfileError
from drafter.checks.rule import text_rule
from drafter.checks.suppression import suppression_here, suppression_in_draft
from drafter.document.draft import Draft
from drafter.document.edits import DeleteParagraph, MoveParagraph, ReplaceText, apply
from drafter.document.marked_text import MarkedText, plain
from tests.checks import texts

SAMPLE = texts.draft(
    "*Requests* the Secretary-General to report at its 57th session;\n"
    "(a) To submit a report^1^, in writing;\n"
    "*Takes note of* the report;^2^\n"
    "Calls upon all States to reply;\n"
    "*Welcomes* the report, and *requests* its translation ^3^;",
    preamble="*Guided by* the Charter,^4^\n*Recalling* also its resolution 55/105,",
    notes={"1": "Resolution 217 A (III).", "2": "A/80/1", "3": "A/80/2.", "4": "Ibid."},
)


def edited(given: Draft, *edits: object) -> Draft:
    current = given.current
    for edit in edits:
        current = apply(current, edit)  # type: ignore[arg-type]
    return replace(given, current=current)


def test_findings_come_in_reading_order_with_all_particulars() -> None:
    found = texts.findings(SAMPLE)
    targets = [f.target for f in found if f.target and not f.target.startswith("note:")]
    order = [p.id for p in SAMPLE.current.paragraphs]
    assert targets == sorted(targets, key=order.index)
    assert {"ITAL-01", "ITAL-04", "ITAL-05", "SES-01", "FN-01", "FN-02", "FN-05", "FN-08"} <= {
        f.rule for f in found
    }
    first = next(f for f in found if f.rule == "SES-01")
    assert texts.words(SAMPLE, first) == "57th"
    assert first.severity is Severity.ERROR
    assert "Editorial Manual" in first.source
    assert first.fix is not None
    assert first.fix.replacement == "fifty-seventh"


def test_select_and_ignore_name_rules_and_families() -> None:
    only = Checker(select=["FN", "RES-SES-01"]).check(SAMPLE)
    assert {f.rule.partition("-")[0] for f in only} == {"FN", "SES"}
    without = Checker(ignore=["FN", "ITAL-05"]).check(SAMPLE)
    assert without
    assert not [f for f in without if f.rule.startswith("FN") or f.rule == "ITAL-05"]


def test_a_profile_leaves_rules_out_and_an_unknown_one_is_named() -> None:
    noted = texts.draft("*Takes note* of the report of the Secretary-General;")
    assert [f.rule for f in Checker("all").check(noted)] == ["FN-06"]
    assert Checker("drafting").check(noted) == []
    with pytest.raises(UnknownProfileError, match=r"'strict'.*all, drafting"):
        Checker("strict")


def test_draft_decisions_have_no_rules_of_italics() -> None:
    body = "Takes note of the report;"
    assert texts.findings(texts.draft(body, kind="decision"), "ITAL") == []
    assert texts.findings(texts.draft(body), "ITAL")


def test_the_security_council_italicizes_otherwise() -> None:
    body = "*Calls* upon all States, and *requests* the Secretary-General to report;"
    assert texts.findings(texts.draft(body, organ="SC"), "ITAL") == []
    assert len(texts.findings(texts.draft(body), "ITAL")) == 2


def test_restored_italics_are_nobodys_mistake() -> None:
    given = texts.draft("*Takes note of* the report;", closing="")
    paragraph = given.current.paragraphs[-1]
    marks = [replace(m, value="restored") for m in paragraph.marks]
    restored = replace(paragraph, content=MarkedText(paragraph.text, tuple(marks)))
    current = replace(given.current, paragraphs=(*given.current.paragraphs[:-1], restored))
    assert texts.findings(given, "ITAL")
    assert texts.findings(Draft(current), "ITAL") == []


def test_a_suppressed_finding_stays_away_until_its_words_change() -> None:
    [found] = texts.findings(SAMPLE, "SES-01")
    here = suppression_here(SAMPLE.current, found, "quoted from an old text")
    silent = replace(SAMPLE, suppressions=(here,))
    assert texts.findings(silent, "SES-01") == []
    changed = edited(silent, ReplaceText(found.target, found.start, found.end, plain("58th")))
    assert len(texts.findings(changed, "SES-01")) == 1
    everywhere = replace(changed, suppressions=(suppression_in_draft(found),))
    assert texts.findings(everywhere, "SES-01") == []


def test_only_the_changed_text_is_looked_at_again() -> None:
    seen: list[str] = []

    @text_rule("X-01", "Counting", Severity.ADVICE, roles={Role.OPERATIVE})
    def counting(view: object) -> list[Found]:
        seen.append(view.target)  # type: ignore[attr-defined]
        return []

    checker = Checker(rules=[counting])
    checker.check(SAMPLE)
    assert len(seen) == len(set(seen)) > 3
    seen.clear()
    target = SAMPLE.current.paragraphs[4].id
    checker.check(edited(SAMPLE, ReplaceText(target, 3, 3, plain("x"))))
    assert seen == [target]


@st.composite
def some_edits(draw: st.DrawFn) -> list[object]:
    ids = [p.id for p in SAMPLE.current.paragraphs]
    pieces = st.sampled_from([" also", "57th session", ", ", "*", "“", "Ibid.", "Requests ", "”"])
    typing = st.builds(
        ReplaceText, st.sampled_from(ids[:3]), st.just(0), st.integers(0, 3), pieces.map(plain)
    )
    moving = st.builds(MoveParagraph, st.sampled_from(ids), st.integers(0, len(ids) - 1))
    edits = draw(st.lists(st.one_of(typing, moving), max_size=5))
    return [*edits, *draw(st.sampled_from([[], [DeleteParagraph(ids[4])]]))]


@settings(max_examples=60)
@given(some_edits())
def test_remembering_finds_the_same_as_starting_anew(edits: list[object]) -> None:
    checker, current = Checker(), SAMPLE
    checker.check(current)
    for edit in edits:
        current = edited(current, edit)
        assert checker.check(current) == Checker().check(current)


def test_a_typed_number_that_changes_is_looked_at_again() -> None:
    given = texts.draft("1. *Notes* this;\n2. *Notes* that;\n3. *Welcomes* both;", closing="")
    checker = Checker(select=["NUM-01"])
    assert checker.check(given) == []
    last = given.current.paragraphs[-1]
    paragraphs = (*given.current.paragraphs[:-1], replace(last, source_label="4."))
    changed = replace(given, current=replace(given.current, paragraphs=paragraphs))
    assert [f.target for f in checker.check(changed)] == [last.id]


def test_a_colon_that_leads_in_the_next_paragraphs_changes_how_they_are_read() -> None:
    given = texts.draft(
        "*Resolves* that, for 2026;\nThere shall be set off the income;", closing=""
    )
    checker = Checker(select=["STR-06"])
    assert len(checker.check(given)) == 1
    first = given.current.paragraphs[1]
    end = len(first.text)
    led_in = edited(given, ReplaceText(first.id, end - 1, end, plain(":")))
    assert checker.check(led_in) == []
