"""References that go back to a note that stands, as issued Word files have them (FN-03, STR-07)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.document.draft import Draft
from drafter.document.marked_text import Mark, MarkKind, marked
from tests.checks import texts


def test_a_second_reference_to_a_note_is_left_alone() -> None:
    given = texts.draft("*Notes* the report^1^ and its annex;^2^\n*Welcomes* the report;^1^")
    assert texts.findings(given, "FN-03") == []


def ended(words: str, superscript: int) -> Draft:
    given = texts.draft("*Notes* the report;")
    marks = [Mark(0, 5, MarkKind.ITALIC)]
    if superscript:
        marks.append(Mark(len(words) - superscript, len(words), MarkKind.SUPERSCRIPT))
    paragraph = replace(given.current.paragraphs[1], content=marked(words, marks))
    paragraphs = (given.current.paragraphs[0], paragraph, *given.current.paragraphs[2:])
    return Draft(replace(given.current, paragraphs=paragraphs))


@pytest.mark.parametrize(
    ("words", "superscript", "wrong"),
    [
        ("Notes the report;13", 2, False),
        ("Notes the report;1,3", 3, False),
        ("Notes the report; 26", 3, False),
        ("Notes the report;", 0, False),
        ("Notes the report,13", 2, True),
        ("Notes the report;13", 0, True),
        ("Notes the report13", 2, True),
        ("Notes the reportth", 2, True),
    ],
)
def test_a_note_number_typed_after_the_mark_is_not_the_end(
    words: str, superscript: int, wrong: bool
) -> None:
    given = ended(words, superscript)
    assert bool(texts.findings(given, "STR-07")) is wrong


def test_the_mark_is_set_before_the_typed_number() -> None:
    given = ended("Notes the report,13", 2)
    (finding,) = texts.findings(given, "STR-07")
    assert finding.fix is not None
    assert texts.words(given, finding) in ("t,", ",")
    assert finding.fix.replacement == ";"
