"""What is looked at before a draft is handed in (SUB-02, SUB-04, SUB-05, SUB-07, SUB-09, PAGE-04)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.checks.engine import Checker
from drafter.document.draft import Comment, Draft, Suppression, TrackedChange
from drafter.document.edits import apply_all
from drafter.document.marked_text import MarkedText, MarkKind, plain
from tests.checks import texts

KNOWN = "Cooperation between the United Nations and the Organization of Islamic Cooperation"


def messages(given: Draft, rule: str) -> list[str]:
    return [f.message for f in texts.findings(given, rule)]


def titled(title: str, symbol: str = "A/80/L.") -> Draft:
    given = texts.draft("*Notes* the report;", symbol=symbol)
    return Draft(replace(given.current, title=plain(title)))


def test_a_draft_without_the_text_that_it_goes_back_to() -> None:
    (message,) = messages(titled(KNOWN), "SUB-02")
    assert "has this title" in message


def test_the_base_a_number_and_a_new_title_satisfy() -> None:
    given = titled(KNOWN)
    assert messages(replace(given, base=given.current), "SUB-02") == []
    assert messages(titled(KNOWN, "A/80/L.7"), "SUB-02") == []
    assert messages(titled("Cooperation of the lighthouses of the world"), "SUB-02") == []


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Prie le Secrétaire général de présenter un rapport sur la question à la session;", "French"),
        ("Pide al Secretario General que presente un informe sobre la cuestión en el debate;", "Spanish"),
    ],
)  # fmt: skip
def test_a_paragraph_in_another_language(words: str, language: str) -> None:
    (message,) = messages(texts.draft(words), "SUB-04")
    assert language in message


@pytest.mark.parametrize(
    "words",
    [
        "*Notes* the work of the Agence de la Francophonie and of the Banque de développement des États;",
        "*Thanks* Médecins Sans Frontières, the Centre de la paix and the Casa de las Américas for it;",
    ],
)
def test_names_in_another_language_are_left_alone(words: str) -> None:
    assert messages(texts.draft(words), "SUB-04") == []


def struck(start: int, end: int) -> Draft:
    given = texts.draft("*Requests* a report by 2025 2026;")
    paragraph = given.current.paragraphs[1]
    content = paragraph.content.with_mark(MarkKind.STRIKE, start, end)
    paragraphs = list(given.current.paragraphs)
    paragraphs[1] = replace(paragraph, content=content)
    return Draft(replace(given.current, paragraphs=tuple(paragraphs)))


def test_what_is_struck_out_is_found_and_can_be_deleted() -> None:
    given = struck(21, 26)
    (finding,) = texts.findings(given, "SUB-05")
    assert finding.fix is not None
    mended = apply_all(given.current, finding.fix.edits)
    assert mended.paragraphs[1].text == "Requests a report by 2026;"
    assert texts.findings(Draft(mended), "SUB-05") == []


def test_a_paragraph_struck_out_as_a_whole_is_not_emptied() -> None:
    (finding,) = texts.findings(struck(0, 31), "SUB-05")
    assert finding.fix is None


def test_marks_and_comments_are_part_of_the_work_while_drafting() -> None:
    given = replace(struck(21, 26), comments=(Comment("1", plain("Why?"), "A. Delegate"),))
    assert texts.findings(given, "SUB", profile="drafting") == []
    assert {f.rule for f in texts.findings(given, "SUB", profile="submission")} == {
        "SUB-05", "SUB-09",
    }  # fmt: skip


def test_oral_revisions_stand_in_the_report() -> None:
    (message,) = messages(
        texts.draft("*Adopts* the programme, as orally revised, today;"), "SUB-07"
    )
    assert "report" in message
    assert messages(texts.draft("*Notes* that the Chair orally reported;"), "SUB-07") == []
    assert messages(texts.draft("*Notes* the words “as orally revised”;"), "SUB-07") == []


def test_what_would_leave_with_the_file() -> None:
    given = texts.draft("*Notes* the report;")
    assert messages(given, "SUB-09") == []
    people = [Comment(str(n), MarkedText(), author) for n, author in enumerate(["A", "B", "A"])]
    full = replace(
        given,
        comments=tuple(people),
        changes=(TrackedChange("title", True, "new", "C"),),
        suppressions=(Suppression("STR-01", reason="agreed"), Suppression("STR-02")),
    )
    comments, changes, reasons = messages(full, "SUB-09")
    assert comments == "3 comments (A, B) would leave with the file."
    assert "(C)" in changes
    assert reasons.startswith("1 reason ")
    nameless = replace(given, changes=(TrackedChange("title", True, "new"),))
    assert messages(nameless, "SUB-09") == []


def test_a_comment_that_comes_and_goes_is_seen_by_the_same_checker() -> None:
    checker = Checker(select=["SUB-09"])
    given = texts.draft("*Notes* the report;")
    assert checker.check(given) == []
    assert len(checker.check(replace(given, comments=(Comment("1", plain("Why?")),)))) == 1
    assert checker.check(given) == []


@pytest.mark.parametrize(
    "trace", ["25-14304 (E)", "GE.25-01234(E)", "*2514304*", "Please recycle", "Page 2 of 7"]
)
def test_traces_of_the_page(trace: str) -> None:
    markup = plain(f"Notes the report {trace}")
    given = texts.draft("*Notes* the report;")
    paragraph = replace(given.current.paragraphs[1], content=markup)
    paragraphs = (given.current.paragraphs[0], paragraph, *given.current.paragraphs[2:])
    broken = Draft(replace(given.current, paragraphs=paragraphs))
    (finding,) = texts.findings(broken, "PAGE-04")
    assert texts.words(broken, finding) == trace
    assert texts.findings(given, "PAGE-04") == []
