"""Quotations of several paragraphs, and quotations inside quotations (AMD-02)."""

from __future__ import annotations

import pytest

from drafter.checks.finding import Finding, Severity
from drafter.document.draft import Draft
from drafter.document.edits import apply_all
from tests.checks import texts


def quoting(*lines: str, organ: str = "GA") -> Draft:
    return texts.draft("\n".join(["*Decides* to say the following:", *lines]), organ=organ)


def found(given: Draft) -> list[Finding]:
    return texts.findings(given, "AMD-02")


@pytest.mark.parametrize(
    "lines",
    [
        ("“The first rule.", "“The second rule.", "“The third rule.”"),
        ("“The first rule.”", "“The second rule.”"),
        ("“The first ‘rule’ of all.”", "The organ speaks again;"),
        ("The “first” and the “second” rule;",),
    ],
)
def test_quotations_with_their_marks_are_left_alone(lines: tuple[str, ...]) -> None:
    assert found(quoting(*lines)) == []


def test_paragraphs_of_a_quotation_without_their_mark_are_found_once_and_mended() -> None:
    given = quoting("“The first rule.", "The second rule.", " The third rule.", "“The last rule.”")
    (finding,) = found(given)
    assert finding.target == given.current.paragraphs[3].id
    assert (finding.start, finding.end) == (0, 1)
    assert "nor do 1 after it" in finding.message
    assert finding.fix is not None
    assert not finding.fix.safe
    mended = apply_all(given.current, finding.fix.edits)
    assert [p.text for p in mended.paragraphs[3:5]] == ["“The second rule.", " “The third rule."]
    assert found(Draft(mended)) == []


def test_a_quotation_that_is_never_closed_is_found_at_its_beginning() -> None:
    given = quoting("“The first rule.", "*Requests* the Secretary-General to report;")
    (finding,) = found(given)
    assert finding.target == given.current.paragraphs[2].id
    assert "not closed" in finding.message


def test_double_marks_inside_double_marks_become_single() -> None:
    given = texts.draft("*Recalls* the decade “Action, “Water for life”, to 2028”, and its aims;")
    (finding,) = found(given)
    assert texts.words(given, finding) == "“Water for life”"
    assert finding.fix is not None
    mended = apply_all(given.current, finding.fix.edits)
    assert "“Action, ‘Water for life’, to 2028”" in mended.paragraphs[1].text


def test_the_security_council_is_only_advised() -> None:
    given = quoting("“The first rule.", "The second rule.”", organ="SC")
    assert [f.severity for f in found(given)] == [Severity.ADVICE]
