"""Fixing mends what it says, is idempotent and never makes a new finding."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding, Severity, text_fix
from drafter.checks.fixing import fix_all, fix_until_settled, is_safe
from drafter.document.draft import Draft
from drafter.document.edits import apply_all
from drafter.document.marked_text import plain
from tests.checks import texts

OPENERS = [
    "*Takes note of* the report", "*Takes* note with appreciation of the report", "Calls upon States",
    "*Calls* upon States", "Also *requests* States to reply", "*Welcomes* and *encourages* the efforts",
    "*Recognizes, therefore,* that progress is slow", "*Decides* to meet at its 61st session",
    "*Decides to* consider the matter at its sixty first session", "*Notes* the 75th anniversary of the Council",
    "*Reiterates*, *inter alia*, the need", "*Welcomes* the report, and *requests* its translation",
    "*Stresses* the need under Agenda Item 10 and item 3(a)", "*Requests* **all** States to reply",
    "*Notes* the right to self- determination and / or the end of World War II", "*Notes* Angola, Brazil, and Chile",
    "*Recalls* decision 60/501 of even date and resolution 60/1a", "*Notes* the above mentioned load of 50 kgs",
]  # fmt: skip
TAILS = [";", ";^1^", "^1^;", ", ^1^;", " ^1^^2^;", "^1^ ^2^;", ": all of them;^1,2^"]
NOTES = [
    "A/80/1", "Ibid", "ibid., Chap. II.", "See A/80/2, Sect. II and no. 4,", "United Nations, Treaty Series, vol. 9.",
    "Official Records of the General Assembly, 53rd session, Supplement no. 6 (A/53/6).", "A/80/3.",
]  # fmt: skip


@st.composite
def wrong_drafts(draw: st.DrawFn) -> Draft:
    lines = draw(st.lists(st.tuples(st.sampled_from(OPENERS), st.sampled_from(TAILS)), max_size=5))
    body = "\n".join(opener + tail for opener, tail in lines)
    notes = {str(n): draw(st.sampled_from(NOTES)) for n in (1, 2)}
    return texts.draft(body, organ=draw(st.sampled_from(["GA", "HRC", "SC"])), notes=notes)


def places(found: list[Finding]) -> set[tuple[str, str, str]]:
    return {(f.rule, f.target, f.message) for f in found}


@settings(max_examples=150)
@given(wrong_drafts())
def test_fixing_settles_and_makes_no_new_finding(given: Draft) -> None:
    checker = Checker()
    before = checker.check(given)
    fixed, edits = fix_until_settled(checker, given)
    after = checker.check(fixed)
    assert not [f for f in after if is_safe(f)]
    assert places(after) <= places(before)
    assert apply_all(given.current, edits) == fixed.current
    assert fix_until_settled(checker, fixed) == (fixed, [])


@settings(max_examples=100)
@given(wrong_drafts(), st.data())
def test_one_fix_alone_removes_its_finding(given: Draft, data: st.DataObject) -> None:
    before = [f for f in Checker().check(given) if f.fix is not None]
    if not before:
        return
    chosen = data.draw(st.sampled_from(before))
    assert chosen.fix is not None
    current = apply_all(given.current, chosen.fix.edits)
    after = Checker().check(replace(given, current=current))
    assert len([f for f in after if f.rule == chosen.rule and f.target == chosen.target]) < len(
        [f for f in before if f.rule == chosen.rule and f.target == chosen.target]
    ) or chosen.message not in {f.message for f in after if f.target == chosen.target}


def test_fixes_of_the_same_words_exclude_each_other_and_the_graver_wins() -> None:
    given = texts.draft("*Welcomes* the report;", closing="")
    target = given.current.paragraphs[-1].id

    def finding(start: int, end: int, new: str, severity: Severity) -> Finding:
        fix = text_fix("", target, [(start, end, plain(new))])
        return Finding("X-01", severity, target, start, end, "", "", fix)

    mild, grave, far = (
        finding(9, 12, "a", Severity.ADVICE),
        finding(9, 12, "this", Severity.ERROR),
        finding(13, 19, "long statement", Severity.WARNING),
    )
    edits = fix_all(given, [mild, grave])
    assert apply_all(given.current, edits).paragraphs[-1].text == "Welcomes this report;"
    apart = finding(20, 20, "!", Severity.ADVICE)
    edits = fix_all(given, [far, apart])
    assert apply_all(given.current, edits).paragraphs[-1].text == "Welcomes the long statement;!"


def test_words_take_on_the_type_of_what_they_replace_and_keep_their_notes() -> None:
    given = texts.draft("*Recalls* its *eighty first* session,^1^ held here;", closing="")
    fixed, _ = fix_until_settled(Checker(select=["SES-01"]), given)
    content = fixed.current.paragraphs[-1].content
    assert content.plain == "Recalls its eighty-first session, held here;"
    assert len(content.footnote_references) == 1
    assert len([m for m in content.marks if m.end - m.start == len("eighty-first")]) == 1
