"""The checker reads brackets as the count and the pack do: each mark is told once, and none as the text's own words."""

from __future__ import annotations

import pytest

from drafter.checks.engine import Checker
from drafter.document.draft import Draft
from drafter.document.marked_text import italic, plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution

MARKED = (
    "1 bis. [Iran, JPN: Calls upon] States [shall / should] (US) to act; [agreed ad ref]",
    "[EU to delete: Decides to remain seized of the matter.]",
)


def findings(*texts: str, profile: str = "submission", rules: tuple[str, ...] = ()) -> list[str]:
    """ "RULE words" for each finding in the paragraphs."""
    paragraphs = tuple(
        Paragraph(f"p{n}", ParagraphKind.OPERATIVE, plain(text))
        for n, text in enumerate(("Requests it;", *texts, "Ends it."))
    )
    draft = Draft(
        Resolution(
            title=plain("Rights"), organ_line=italic("The General Assembly,"), paragraphs=paragraphs
        )
    )
    found = Checker(profile, select=rules).check(draft)
    inner = [f for f in found if f.target in [p.id for p in paragraphs[1:-1]]]
    return [
        f"{f.rule} {draft.current.text_at(f.target).text[f.start : f.end].strip()}" for f in inner
    ]


def test_while_drafting_marks_are_let_be_and_before_submission_each_is_told_once() -> None:
    assert findings(*MARKED, profile="drafting") == []
    assert findings(*MARKED) == [
        "NUM-09 1 bis.",
        "NUM-09 [Iran, JPN: Calls upon] States [shall / should] (US)",
        "NUM-09 [agreed ad ref]",
        "NUM-09 [EU to delete: Decides to remain seized of the matter.]",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Requests it by [date];", ["STR-29 [date]"]),
        ("Requests it by […];", ["STR-29 […]"]),
        ("Requests [DU1] it;", ["STR-29 [DU1]"]),
        ("Requests [it] [G77];", ["NUM-09 [it] [G77]"]),
        ("Requests “the [sic] words” again;", []),
        ("Requests “[all] words” again;", ["NUM-09 [all]"]),
        ("Requests it under article 37 bis of it;", []),
    ],
)
def test_gaps_are_no_brackets_and_brackets_no_gaps(text: str, expected: list[str]) -> None:
    assert findings(text, rules=("NUM-09", "STR-29")) == expected


def test_contested_words_are_checked_like_all_others() -> None:
    assert findings("Requests [EU: the programme] of the labor union;", rules=("SPELL-01",)) == [
        "SPELL-01 labor"
    ]
    assert findings("Requests [EU: a labor union] of it;", rules=("SPELL-01",)) == [
        "SPELL-01 labor"
    ]


def test_a_number_put_in_between_is_one_mark_in_the_preamble_too() -> None:
    paragraph = Paragraph("p1", ParagraphKind.PREAMBULAR, plain("PP1 bis. Recalling it,"))
    draft = Draft(Resolution(paragraphs=(paragraph,)))
    rules = ("NUM-02", "NUM-09", "STR-04")
    assert Checker("drafting", select=rules).check(draft) == []
    (found,) = Checker("submission", select=rules).check(draft)
    assert (found.rule, found.start, found.end) == ("NUM-09", 0, 9)
