"""AKN4UN as it is published, in small invented texts."""

from __future__ import annotations

import datetime

import pytest

from drafter.document.marked_text import MarkKind
from drafter.formats.akn import read
from drafter.formats.contract import UnreadableFile, WarningKind
from drafter.formats.registry import read_bytes
from tests.formats.akn.text import (
    CLOSING,
    composite,
    current,
    italic,
    note,
    paragraph,
    preamble,
    recital,
    rows,
    statement,
)

ADOPTED = CLOSING.format("9th plenary meeting", "2025-12-01", "1 December 2025")


def test_preamble_body_and_closing_lines() -> None:
    first = recital(f"{italic('Recalling ')}its decision,{note('1', 'See A/80/1.')}")
    body = paragraph(f"{italic('Requests')} a report;", "1.") + paragraph("Decides.", "2.")
    read_one = current(statement(preamble(first), f"<mainBody>{body}</mainBody>", ADOPTED))
    assert read_one.organ_line.text == "The General Assembly,"
    assert rows(read_one) == [
        ("preambular", 0, "", "Recalling its decision,"),
        ("operative", 0, "1.", "Requests a report;"),
        ("operative", 0, "2.", "Decides."),
    ]
    recalled = read_one.paragraphs[0].content
    assert list(recalled.ranges(MarkKind.ITALIC)) == [(0, 9)]
    assert recalled.footnote_references[0][0] == len("Recalling its decision,")
    assert read_one.footnotes[0].text == "See A/80/1."
    assert read_one.adoption.meeting == "9th plenary meeting"
    assert read_one.adoption.date == datetime.date(2025, 12, 1)


def test_a_preamble_that_goes_on_after_a_body() -> None:
    data = statement(
        preamble(recital("Noting one,")),
        f"<mainBody>{paragraph('Calling attention to two,')}</mainBody>",
        preamble(recital("Noting three,"), organ=""),
        f"<mainBody>{paragraph('Decides.', '1.')}</mainBody>",
    )
    assert [row[0] for row in rows(current(data))] == [*["preambular"] * 3, "operative"]


def test_parts_keep_their_letters_titles_organ_lines_and_closing_lines() -> None:
    def part(letter: str, meeting: str) -> str:
        preface = f"<preface><p><docNumber>{letter}</docNumber><docTitle>Of {letter}</docTitle></p></preface>"
        body = f"<mainBody>{paragraph('Decides.', '1.')}{paragraph('Ends.', '2.')}</mainBody>"
        closing = CLOSING.format(meeting, "2025-12-01", "1 December 2025")
        return f'<statement name="resolution">{preface}{preamble()}{body}{closing}</statement>'

    read_one = current(composite(part("A", "9th meeting"), part("B", "10th meeting")))
    assert read_one.title.text == "Wells"
    assert read_one.organ_line.text == "The General Assembly,"
    assert read_one.adoption.meeting == "10th meeting"
    assert [(kind, label, words) for kind, _, label, words in rows(read_one)] == [
        ("part", "", "A"),
        ("heading", "", "Of A"),
        ("operative", "1.", "Decides."),
        ("operative", "2.", "Ends."),
        ("text", "", "9th meeting"),
        ("text", "", "1 December 2025"),
        ("part", "", "B"),
        ("heading", "", "Of B"),
        ("organ-line", "", "The General Assembly,"),
        ("operative", "1.", "Decides."),
        ("operative", "2.", "Ends."),
    ]


def test_lists_in_all_three_forms() -> None:
    nested = (
        "<paragraph><num>1.</num><list><intro><p>Urges States:</p></intro>"
        "<point><num>(a)</num><content><p>To act:</p></content></point>"
        "<sublist><point><num>(i)</num><content><p>Soon;</p></content></point></sublist></list></paragraph>"
    )
    body = nested + paragraph("To rest;", "(b)") + paragraph("(c) To report;")
    data = statement(preamble(), f"<mainBody>{body}{paragraph('Decides.', '2.')}</mainBody>")
    assert [row[1:3] for row in rows(current(data))] == [
        (0, "1."),
        (1, "(a)"),
        (2, "(i)"),
        (1, "(b)"),
        (1, "(c)"),
        (0, "2."),
    ]


def test_letter_i_after_h_stays_a_letter_even_in_a_list_of_its_own() -> None:
    points = "".join(paragraph("To act;", f"({c})") for c in "abcdefgh")
    astray = "<paragraph><list><sublist><point><num>(i)</num><content><p>To act;</p></content></point></sublist></list></paragraph>"
    body = paragraph("Urges:", "1.") + points + astray + paragraph("To act;", "(j)")
    data = statement(preamble(), f"<mainBody>{body}{paragraph('Ends.', '2.')}</mainBody>")
    assert [row[1:3] for row in rows(current(data))][-3:] == [(1, "(i)"), (1, "(j)"), (0, "2.")]


def test_letters_that_run_on_below_the_next_numeral() -> None:
    typed = ("(i)", "(a)", "(b)", "(ii)", "(c)", "(d)")
    body = paragraph("Decides:", "1.") + "".join(paragraph("x;", label) for label in typed)
    data = statement(preamble(), f"<mainBody>{body}{paragraph('Ends.', '2.')}</mainBody>")
    assert [row[2] for row in rows(current(data))] == ["1.", *typed, "2."]


@pytest.mark.parametrize(
    "typed", ["2 Condemns", "2 .Condemns", "2.\u200e Condemns", "2 - Condemns"]
)
def test_a_number_typed_in_the_text_is_a_number(typed: str) -> None:
    body = paragraph("Notes;", "1.") + paragraph(f"{typed} it;") + paragraph("Ends.", "3.")
    found = rows(current(statement(preamble(), f"<mainBody>{body}</mainBody>")))
    assert [row[2:] for row in found] == [("1.", "Notes;"), ("2.", "Condemns it;"), ("3.", "Ends.")]


def test_a_number_alone_takes_the_paragraph_after_it() -> None:
    alone = "<paragraph><num>1.</num><content><p> </p></content></paragraph>"
    body = alone + paragraph(f"{italic('Urges')} all;") + paragraph("Ends.", "2.")
    found = rows(current(statement(preamble(), f"<mainBody>{body}</mainBody>")))
    assert [row[2:] for row in found] == [("1.", "Urges all;"), ("2.", "Ends.")]


def test_an_agenda_that_a_paragraph_approves_is_a_list_under_it() -> None:
    quoted = paragraph("Opening.", "1.") + paragraph("Closing.", "2.")
    body = paragraph("Notes;", "1.") + paragraph("Approves:", "2.") + quoted
    body += paragraph("Ends.", "3.")
    found = rows(current(statement(preamble(), f"<mainBody>{body}</mainBody>")))
    assert [row[:3] for row in found][2:] == [
        ("subparagraph", 1, "1."),
        ("subparagraph", 1, "2."),
        ("operative", 0, "3."),
    ]


def test_an_unnumbered_chapeau_of_the_body_does_not_count() -> None:
    body = paragraph(f"{italic('Resolves')} that:") + paragraph("One;", "1.")
    body += paragraph("Two.", "2.")
    data = statement(preamble(recital("Noting,")), f"<mainBody>{body}</mainBody>")
    assert [row[2] for row in rows(current(data))] == ["", "", "1.", "2."]


def test_a_heading_keeps_its_number_and_its_place() -> None:
    body = "<paragraph><num>I.</num><subheading>Aims</subheading></paragraph>"
    body += paragraph("One;", "1.") + paragraph("Two.", "2.")
    found = rows(current(statement(preamble(), f"<mainBody>{body}</mainBody>")))
    assert found[0] == ("heading", 0, "", "I. Aims")


def test_a_table_is_carried_as_text_and_reported() -> None:
    table = "<table><tr><td><p>Post</p></td><td><p>P-4</p></td></tr></table>"
    body = paragraph("Approves:", "1.") + f"<container name='table'>{table}</container>"
    result = read(statement(preamble(), f"<mainBody>{body}{paragraph('Ends.', '2.')}</mainBody>"))
    assert ("text", 0, "", "Post\tP-4") in rows(result.draft.current)
    assert [w.kind for w in result.warnings] == [WarningKind.LOST]
    assert not result.complete


def test_the_roll_call_of_the_human_rights_council() -> None:
    vote = (
        "<p><vote><outcome>[Adopted by a vote of 2 to 1."
        "<outcome refersTo='#inFavour'>In favour:<eol/>Chad, Peru</outcome>"
        "<outcome refersTo='#against'>Against:<eol/>Fiji]</outcome></outcome></vote></p>"
    )
    closing = ADOPTED.replace("</conclusions>", f"{vote}</conclusions>")
    data = statement(preamble(), f"<mainBody>{paragraph('Decides.')}</mainBody>", closing)
    assert current(data).adoption.vote.split("\n") == [
        "[Adopted by a vote of 2 to 1.",
        "In favour:",
        "Chad, Peru",
        "Against:",
        "Fiji]",
    ]


@pytest.mark.parametrize(
    ("code", "language", "organ"),
    [("fra", "fr", "L’Assemblée générale"), ("rus", "ru", "Генеральная Ассамблея"), ("zho", "zh", "大会")],
)  # fmt: skip
def test_other_languages(code: str, language: str, organ: str) -> None:
    closing = CLOSING.format("47e séance plénière", "2025-12-01", "1er décembre 2025")
    body = f"<mainBody>{paragraph('Prie;', '1.')}{paragraph('Fin.', '2.')}</mainBody>"
    recitals = preamble(recital("Rappelant,"), organ=organ)
    read_one = current(statement(recitals, body, closing, language=code))
    assert read_one.language == language
    assert read_one.masthead.organ == "general-assembly"
    assert read_one.organ_line.text == f"{organ},"
    assert [row[0] for row in rows(read_one)] == ["preambular", "operative", "operative"]
    assert read_one.adoption.meeting == "47e séance plénière"
    assert read_one.adoption.date == datetime.date(2025, 12, 1)


def test_an_annex_begins_at_its_title() -> None:
    annex = (
        "<attachments><attachment><doc name='annex'><meta/><mainBody>"
        f"{paragraph('Annex', style='HCh')}{paragraph('Terms', '1.')}</mainBody></doc></attachment></attachments>"
    )
    data = statement(preamble(), f"<mainBody>{paragraph('Decides.')}</mainBody>", ADOPTED, annex)
    assert [row[0] for row in rows(current(data))][-2:] == ["annex", "operative"]


@pytest.mark.parametrize(
    "data", [b"<akomaNtoso/>", b"<html/>", b"<a><b></a>", b"<?xml version='1.0'?>"]
)
def test_other_xml_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        read(data)
    assert "\n" not in str(refusal.value)


def test_a_part_published_alone_has_its_letter_in_the_number_and_its_note_at_the_title() -> None:
    number = f"<docNumber>B</docNumber>{note('1', 'See 80/900.')}"
    preface = f"<preface><p><docNumber>80/900.</docNumber><docTitle>Wells</docTitle>{number}</p></preface>"
    read_one = current(statement(preface, preamble(), f"<mainBody>{paragraph('Ends.')}</mainBody>"))
    assert read_one.masthead.number == "80/900 B"
    assert read_one.title.plain == "Wells"
    assert read_one.title.footnote_references[0][0] == len("Wells")


def test_a_presidential_statement_is_read() -> None:
    body = f"<mainBody><alinea><content><p>On 4 May the President said:</p></content></alinea>{paragraph('“The Council recalls.”')}</mainBody>"
    result = read_bytes(statement(body, symbol="S/PRST/2025/1"), "a.xml")
    assert [row[0] for row in rows(result.draft.current)] == ["text", "text"]
    assert result.draft.current.masthead.organ == "security-council"


def test_letters_run_on_under_headings() -> None:
    body = paragraph("Decides:", "1.")
    for label in ("(a)", "(b)"):
        body += f"<paragraph class='H23'><subheading>Of {label}</subheading></paragraph>"
        body += paragraph("To act;", label)
    data = statement(preamble(), f"<mainBody>{body}{paragraph('Ends.', '2.')}</mainBody>")
    assert [row[2] for row in rows(current(data)) if row[2]] == ["1.", "(a)", "(b)", "2."]


def test_agenda_item_and_committee_in_another_language() -> None:
    item = '<p><inline name="agenda item" title="72 a)">Tema 72 a) del programa</inline></p>'
    report = '<p><docProponent refersTo="#thirdCommittee">[sobre el informe]</docProponent></p>'
    data = statement(preamble(), f"<mainBody>{paragraph('Decide.')}</mainBody>", language="spa")
    data = data.replace(b"</coverPage>", f"{item}{report}</coverPage>".encode())
    masthead = current(data).masthead
    assert (masthead.agenda_item, masthead.committee) == ("72 a)", "Third Committee")


def test_arabic_numbers_and_bold_headings() -> None:
    body = paragraph('<span class="bold">أولا</span>', style="MercuryDocument")
    body += paragraph("تحيط علما؛", "1 -") + paragraph("تقرر.", "2 -")
    data = statement(
        preamble(organ="إن الجمعية العامة"), f"<mainBody>{body}</mainBody>", language="ara"
    )
    assert [(row[0], row[2]) for row in rows(current(data))] == [
        ("heading", ""),
        ("operative", "1."),
        ("operative", "2."),
    ]


def test_numerals_alone_on_their_line_open_sections() -> None:
    recital_in = '<crossHeading refersTo="#preamble">Recalling its work,</crossHeading>'
    loose = f"<section><p><num>I</num></p><subheading>Of wells</subheading>{recital_in}</section>"
    numbered = f'<paragraph class="SingleTxt"><num>II</num></paragraph>{paragraph("Ends.", "1.")}'
    read_one = current(statement(preamble(), f"<mainBody>{loose}{numbered}</mainBody>"))
    assert [(row[0], row[3]) for row in rows(read_one)] == [
        ("heading", "I"),
        ("heading", "Of wells"),
        ("preambular", "Recalling its work,"),
        ("heading", "II"),
        ("operative", "Ends."),
    ]


def test_a_bare_line_is_a_heading() -> None:
    first = preamble(recital("Wells in dry lands"), recital(f"{italic('Noting')} the wells,"))
    body = paragraph(italic("Listing")) + paragraph("Decides:", "1.") + paragraph("Reports")
    body += paragraph("To report;", "(a)") + paragraph("To end.", "(b)") + paragraph("Ends.", "2.")
    read_one = current(statement(first, f"<mainBody>{body}</mainBody>", ADOPTED))
    assert rows(read_one) == [
        ("heading", 0, "", "Wells in dry lands"),
        ("preambular", 0, "", "Noting the wells,"),
        ("heading", 1, "", "Listing"),
        ("operative", 0, "1.", "Decides:"),
        ("heading", 0, "", "Reports"),
        ("subparagraph", 1, "(a)", "To report;"),
        ("subparagraph", 1, "(b)", "To end."),
        ("operative", 0, "2.", "Ends."),
    ]
    assert not list(read_one.paragraphs[2].content.ranges(MarkKind.ITALIC))


@pytest.mark.parametrize("words", ["* * *", "We met yesterday.", "– a dash", "(Signed) A;"])
def test_other_lines_are_text(words: str) -> None:
    body = paragraph("Decides.", "1.") + paragraph(words) + paragraph("Ends.", "2.")
    kinds = [row[0] for row in rows(current(statement(preamble(), f"<mainBody>{body}</mainBody>")))]
    assert kinds == ["operative", "text", "operative"]


def test_hard_spaces_stay_inside_a_paragraph_and_go_from_its_ends() -> None:
    body = paragraph(f"\u202f{italic('Decides')} on 4\u00a0May.\u00a0", "1.") + paragraph(
        "Ends.", "2."
    )
    read_one = current(statement(preamble(), f"<mainBody>{body}</mainBody>"))
    assert read_one.paragraphs[0].text == "Decides on 4\u00a0May."


def test_a_heading_between_lists() -> None:
    point = "<point><num>({})</num><content><p>To act;</p></content></point>"
    led = f"<sublist><intro><p>{italic('Wells')}</p></intro><sublist>{{}}</sublist></sublist>"
    inside = point.format("i") + led.format(point.format("a") + point.format("b"))
    body = (
        f"<paragraph><num>1.</num><list><intro><p>Decides:</p></intro>{inside}</list></paragraph>"
    )
    data = statement(preamble(), f"<mainBody>{body}{paragraph('Ends.', '2.')}</mainBody>")
    assert [(row[0], row[1], row[2]) for row in rows(current(data))] == [
        ("operative", 0, "1."),
        ("subparagraph", 1, "(i)"),
        ("heading", 1, ""),
        ("subparagraph", 2, "(a)"),
        ("subparagraph", 2, "(b)"),
        ("operative", 0, "2."),
    ]
