"""What has just been said is not said again: notes of cited resolutions (CIT-08), organs (CIT-10); capitals
after a colon (PUNC-15)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.document.draft import Draft
from drafter.document.edits import apply_all
from drafter.document.marked_text import plain
from tests.checks import texts

CITED = "*Recalls* its resolution 79/1 of 22 September 2024,^1^ on the future;"


@pytest.mark.parametrize(
    "note", ["Resolution 79/1.", "See resolution 79/1.", "General Assembly resolution 79/1"]
)
def test_a_note_that_repeats_the_citation(note: str) -> None:
    given = texts.draft(CITED, notes={"1": note})
    (finding,) = texts.findings(given, "CIT-08")
    assert texts.words(given, finding) == "\ufffc"
    assert finding.fix is not None
    mended = apply_all(given.current, finding.fix.edits)
    assert "2024, on the future" in mended.paragraphs[1].text


@pytest.mark.parametrize(
    ("body", "note"),
    [
        (CITED, "Resolution 79/1, annex."),
        (CITED, "Resolution 79/2."),
        ("*Recalls* the Pact for the Future^1^ and its resolution 79/1 of 22 September 2024;", "Resolution 79/1."),
        ("*Recalls* its resolution 79/1 and the Pact,^1^ and its aims;", "Resolution 79/1."),
        ("*Recalls* its resolution 79/1 of 22 September 2024,^2^ and the Pact^1^ as such;", "Resolution 79/1."),
    ],
)  # fmt: skip
def test_notes_that_say_what_the_text_does_not(body: str, note: str) -> None:
    given = texts.draft(body, notes={"1": note, "2": "A/79/4."})
    assert texts.findings(given, "CIT-08") == []


def test_the_organ_of_the_resolution_is_named_shortly() -> None:
    given = texts.draft(
        "*Recalls* General Assembly resolution 60/251 of 15 March 2006, in which the General Assembly decided so;",
        organ="HRC",
    )
    (finding,) = texts.findings(given, "CIT-10")
    assert finding.fix is not None
    mended = apply_all(given.current, finding.fix.edits)
    assert "in which the Assembly decided" in mended.paragraphs[1].text


@pytest.mark.parametrize(
    "words",
    [
        "General Assembly resolution 60/251 of 15 March 2006, in which the Assembly decided",
        "General Assembly resolution 60/251 of 15 March 2006, in which the Human Rights Council was set up",
        "Human Rights Council resolution 5/1, in which the Human Rights Council, not the Security Council, spoke",
    ],
)
def test_other_mentions_of_organs(words: str) -> None:
    assert texts.findings(texts.draft(f"*Recalls* {words};"), "CIT-10") == []


def titled(title: str) -> Draft:
    given = texts.draft("*Notes* the report;")
    return Draft(replace(given.current, title=plain(title)))


@pytest.mark.parametrize(
    ("title", "word"),
    [("Literacy for life: Shaping future agendas", "Shaping"), ("Road safety: Seventh review", "Seventh")],
)  # fmt: skip
def test_a_subtitle_is_in_lower_case(title: str, word: str) -> None:
    given = titled(title)
    (finding,) = texts.findings(given, "PUNC-15")
    assert texts.words(given, finding) == word
    assert finding.fix is not None
    mended = apply_all(given.current, finding.fix.edits)
    assert mended.title.plain == title.replace(word, word.lower())


@pytest.mark.parametrize(
    "title",
    [
        "Literacy for life: shaping future agendas",
        "Political Declaration: Ending Inequalities by 2030",
        "Conference on Sustainable Development Goal 14: Using the oceans well",
        "Proposed programme budget: Palestine refugees",
    ],
)
def test_names_after_a_colon_keep_their_capitals(title: str) -> None:
    assert texts.findings(titled(title), "PUNC-15") == []


def test_running_text_after_a_colon() -> None:
    wrong = texts.draft("*Stresses* two points: The first and the second;")
    assert [texts.words(wrong, f) for f in texts.findings(wrong, "PUNC-15")] == ["The"]
    for right in (
        "Agenda 2063: The Africa We Want",
        "“the point: The first of all”",
        "two: Shaping it",
    ):
        assert texts.findings(texts.draft(f"*Stresses* {right};"), "PUNC-15") == []
