"""Rules on single forms of words, on the symbol of a draft and on amendments: what is found, what is left alone."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from drafter.checks.finding import Severity
from drafter.document.draft import Draft
from drafter.document.edits import apply_all
from drafter.document.marked_text import plain
from drafter.document.masthead import Adoption
from drafter.document.paragraph import Paragraph, ParagraphKind
from tests.checks import texts


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("CIT-07", "decision 60/501 of the same date", "decision 60/501 of even date"),
        ("NUM-11", "the views in that resolution", "the views in the said resolution"),
        ("NUM-11", "the above-mentioned report", "the above mentioned report"),
        ("NBR-11", "the end of the Second World War", "the end of World War II"),
        ("NBR-11", "the end of the First World War", "the end of the World War One"),
        ("NBR-12", "a load of 50 kg of grain", "a load of 50 kgs of grain"),
        ("NBR-12", "a walk of 2 hours a day", "a walk of 2 hrs a day"),
        ("PUNC-10", "rights and/or duties", "rights and / or duties"),
        ("PUNC-10", "systems/programmes", "systems/ programmes"),
        ("PUNC-09", "conflict-affected areas", "conflict- affected areas"),
        ("PUNC-09", "a long-standing dispute", "a long -standing dispute"),
        ("PUNC-09", "the text – of States – there", "the text - of States – there"),
        ("STATE-03", "with Angola, Brazil and Chile on it", "with Angola, Brazil, and Chile on it"),
        ("PUNC-14", "that the members are there", "that that the members are there"),
    ],
)
def test_the_wrong_form_is_found_and_mended(rule: str, right: str, wrong: str) -> None:
    assert texts.findings(texts.draft(f"*Notes* {right};"), rule) == []
    given = texts.draft(f"*Notes* {wrong};")
    (finding,) = texts.findings(given, rule)
    assert finding.fix is not None
    mended = apply_all(given.current, finding.fix.edits)
    assert mended.text_at(finding.target).text == f"Notes {right};"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("NUM-11", "the said agreement"),
        ("NBR-03", "the report of 2024. 2025 will be the last year"),
        ("NBR-03", "recommendation No. 204 on the matter, sect. 5 of the report"),
        ("NBR-12", "a rise of 1.5°C and 5 MS patients"),
        ("STATE-03", "Angola and Brazil, and Chile as an observer"),
        ("STATE-03", "Angola, Brazil, Chile, and other States"),
        ("PUNC-09", "pre- and post-conflict settings, country-owned and -driven"),
        ("PUNC-09", "medium- to long-term plans, short- or medium-term ones"),
        ("TERM-08", "Mr. António Guterres and Ms. Ana de Sousa"),
        ("PUNC-13", "the report entitled Moving or Standing? The Work Ahead"),
        ("PUNC-14", "that that Agreement sets standards"),
        (
            "SES-04",
            "the need to review what was voiced by the President of that Republic and the members of the Bureau at its seventy-eighth session",
        ),
        (
            "SES-04",
            "that the Assembly requested the Secretary-General to report to it at its seventy-eighth session",
        ),
        (
            "SES-04",
            "the need to prepare a report like his report to the Assembly at its seventy-eighth session",
        ),
        ("SPELL-01", "the help of the community based on consensus"),
        ("SPELL-01", "the communique\u0301 of the meeting"),
        ("STATE-01", "the Kazakhstan-Turkmenistan-Islamic Republic of Iran railway"),
        ("STATE-01", "the Swaziland Institute and the Platform for Migrants from Swaziland"),
        (
            "SUB-06",
            "resolution 69/233 on rivers, and 70/200 of 22 December 2015 and 75/223 of 21 December 2020",
        ),
        (
            "SYM-01",
            "the Guidance for the Implementation of Security Council Resolution 2272 (2016)",
        ),
        ("SYM-02", "Human Rights Council resolution 69/156"),
    ],
)
def test_what_is_left_alone(rule: str, words: str) -> None:
    assert texts.findings(texts.draft(f"*Notes* {words};"), rule) == []


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("NBR-03", "the reports received. 20 States have replied"),
        ("TERM-08", "the words of Mr. Guterres at the meeting"),
        ("TERM-08", "the words of Mr António Guterres"),
        ("TERM-08", "the words of H.E. Mr. António Guterres"),
    ],
)
def test_what_is_found(rule: str, words: str) -> None:
    assert [f.rule for f in texts.findings(texts.draft(f"*Notes* {words};"), rule)] == [rule]


def test_a_decision_in_the_preamble() -> None:
    for words, found in (
        ("*Noting* the report, and urges States to act,", 1),
        ("*Noting* the report, and urging States to act,", 0),
        ("*Noting* the report, which welcomes the plan, and urges States to act,", 0),
    ):
        assert len(texts.findings(texts.draft(preamble=words), "STR-30")) == found


@pytest.mark.parametrize(
    ("symbol", "organ", "found"),
    [
        ("A/HRC/61/L.3", "HRC", 0),
        ("A/HRC/58/L.3", "HRC", 1),
        ("A/HRC/61/L3", "HRC", 1),
        ("A/C.3/80/L.25/Rev.1", "GA", 0),
        ("A/C.3/79/L.25", "GA", 1),
        ("A/HRC/61/L.3", "GA", 1),
        ("E/2025/L.13", "ECOSOC", 0),
        ("S/2023/876", "SC", 0),
        ("", "GA", 0),
    ],
)
def test_the_symbol_of_a_draft(symbol: str, organ: str, found: int) -> None:
    assert len(texts.findings(texts.draft(organ=organ, symbol=symbol), "SYM-11")) == found


def test_a_vote_after_a_text_of_the_security_council() -> None:
    given = texts.draft(organ="SC", symbol="S/RES/2709 (2023)", number="2709 (2023)")
    assert texts.findings(given, "STR-23") == []
    current = replace(given.current, adoption=Adoption("9476th meeting", None, "[Adopted.]"))
    assert [f.rule for f in texts.findings(Draft(current), "STR-23")] == ["STR-23"]


def _amendment(*lines: str) -> Draft:
    given = texts.draft(
        heading=texts.text("Iraq: amendment to draft resolution A/80/L.25"), preamble="", closing=""
    )
    paragraphs = tuple(
        Paragraph(f"7A00000{n}", ParagraphKind.TEXT, texts.text(line))
        for n, line in enumerate(lines)
    )
    return Draft(replace(given.current, paragraphs=paragraphs))


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Delete operative paragraph 5.", "In operative paragraph 5, delete “fully”."), 1),
        (("Delete operative paragraphs 5 to 7.", "Delete operative paragraph 6."), 1),
        (
            (
                "Delete the third preambular paragraph.",
                "In the third preambular paragraph, delete “fully”.",
            ),
            1,
        ),
        (("Delete operative paragraph 5.", "In operative paragraph 6, delete “fully”."), 0),
        (
            (
                "Delete operative paragraph 5.",
                "After operative paragraph 5, insert a new operative paragraph reading:",
                "“Notes operative paragraph 5;”",
            ),
            0,
        ),
    ],
)
def test_a_deleted_paragraph_is_not_amended_again(lines: tuple[str, ...], found: int) -> None:
    assert len(texts.findings(_amendment(*lines), "AMD-03")) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Delete paragraph 5.", 1),
        ("In preambular paragraph 13, delete “fully”.", 1),
        ("In the 13th preambular paragraph, delete “fully”.", 1),
        ("In operative paragraph 5, delete “paragraph 3”.", 0),
        ("In the thirteenth preambular paragraph, delete “fully”.", 0),
    ],
)
def test_how_an_amendment_names_paragraphs(line: str, found: int) -> None:
    given = _amendment(line)
    assert len(texts.findings(given, "NUM-13")) == found
    for finding in texts.findings(given, "NUM-13"):
        assert finding.fix is not None
        mended = Draft(apply_all(given.current, finding.fix.edits))
        assert texts.findings(mended, "NUM-13", "AMD-01") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the workshop held on 29 September 2027", 1),
        ("the text adopted in Geneva on 29 September 2027", 1),
        ("the workshop to be held on 29 September 2027", 0),
        ("the workshop that will be held in Geneva on 29 September 2027", 0),
        ("the workshop held on 29 September 2025", 0),
        ("the term that ends on 29 September 2027", 0),
    ],
)
def test_a_day_to_come_is_not_told_as_past(words: str, found: int) -> None:
    given = texts.draft(f"*Notes* {words};", document_date=datetime.date(2026, 3, 2))
    assert len(texts.findings(given, "DATE-05")) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("to submit a report annually", 1),
        ("to submit to it an annual report on the matter", 1),
        ("to submit a report every two years", 0),
        ("to include the matter in his next annual report", 0),
    ],
)
def test_reports_every_year(words: str, found: int) -> None:
    given = texts.draft(f"*Requests* the Secretary-General {words};")
    assert len(texts.findings(given, "PBI-04")) == found


def test_an_acronym_introduced_in_vain() -> None:
    once = texts.draft("*Notes* the work of the Economic Commission for Africa (ECA);")
    assert [f.severity for f in texts.findings(once, "TERM-01")] == [Severity.ADVICE]
    again = texts.draft(
        "*Notes* the work of the Economic Commission for Africa (ECA);\n*Invites* ECA to report;"
    )
    assert texts.findings(again, "TERM-01") == []


@pytest.mark.parametrize(
    ("day", "message"),
    [
        (datetime.date(2023, 3, 28), ""),
        (datetime.date(2023, 4, 3), "31 March 2023"),
        (datetime.date(2023, 4, 20), "after the end of its session on 4 April 2023"),
        (None, ""),
    ],
)
def test_a_draft_that_comes_too_late(day: datetime.date | None, message: str) -> None:
    given = texts.draft(organ="HRC", symbol="A/HRC/52/L.3", session=52, document_date=day)
    assert [message in f.message for f in texts.findings(given, "SUB-03")] == (
        [True] if message else []
    )


@pytest.mark.parametrize(
    ("group", "mended"),
    [
        ("G77", "Group of 77 and China"),
        ("the African Group", "the Group of African States"),
        ("Group of 77 and China", None),
        ("Group of Friends of the Lake", None),
        ("", None),
    ],
)
def test_the_group_of_the_sponsors_in_full(group: str, mended: str | None) -> None:
    given = texts.draft(on_behalf_of=group)
    found = texts.findings(given, "SPON-02")
    assert len(found) == (mended is not None)
    for finding in found:
        assert finding.fix is not None
        fixed = apply_all(given.current, finding.fix.edits)
        assert fixed.masthead.on_behalf_of == mended


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the report of the Board on the budget, as provided for in paragraph 16;", 1),
        ("the report of the Board on the budget, as provided for in paragraph 16 above;", 0),
        ("the item of the agenda, as provided for in paragraph 3.4 of the guidelines;", 0),
        ("its resolution 60/251, and the request made in paragraph 16;", 0),
    ],
)
def test_a_paragraph_of_no_text(words: str, found: int) -> None:
    assert len(texts.findings(texts.draft(f"*Notes* {words}"), "NUM-07")) == found


def test_questions_and_the_items_of_an_agenda_keep_their_form() -> None:
    """A request for an advisory opinion ends in questions; an agenda that is approved has its own numbers."""
    asking = texts.draft(
        "*Requests* an opinion on these questions:\n"
        "(a) What are the duties of States?\n"
        "(b) What are the consequences?"
    )
    assert texts.findings(asking, "STR-08") == []
    assert texts.findings(asking, "STR-10") == []
    items = ["Opening of the Congress.", "Organizational matters.", "Adoption of the report."]
    listing = "\n".join(f"(a) {item}" for item in items)
    agenda = texts.draft(f"*Approves* the following provisional agenda:\n{listing}\n*Decides* it.")
    first, *listed, last = agenda.current.paragraphs
    numbered = [replace(p, source_label=f"{n}.") for n, p in enumerate(listed, 1)]
    as_read = replace(agenda.current, paragraphs=(first, *numbered, last), labels_as_read=True)
    given = replace(agenda, current=as_read)
    assert texts.findings(given, "NUM-03") == []
    assert texts.findings(given, "STR-10") == []


def test_a_star_after_the_mark_is_a_note() -> None:
    given = texts.draft("*Decides* as follows:\n(a) Pay;\n(b) Leave;")
    before, chapeau, pay, *rest = given.current.paragraphs
    starred = replace(pay, content=plain("Pay;*"))
    current = replace(given.current, paragraphs=(before, chapeau, starred, *rest))
    assert texts.findings(replace(given, current=current), "STR-10") == []


def test_also_behind_an_aside_counts() -> None:
    preamble = "*Welcoming* the report,\n*Welcoming* in this regard also the work,"
    assert texts.findings(texts.draft(preamble=preamble), "ALSO-04") == []
