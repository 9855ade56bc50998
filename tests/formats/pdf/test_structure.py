"""What a reader of the screen is told: PDF/UA-1 and PDF/A-2a, by the tree of tags."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pypdfium2
import pytest

from drafter.document.draft import Draft
from drafter.document.marked_text import plain
from drafter.document.masthead import Adoption, Masthead
from drafter.formats.contract import WriteOptions
from drafter.formats.pdf import write
from tests.formats.pdf.structure import Node, every, structure
from tests.formats.pdf.test_writer import pages
from tests.strategies import ANNEX, HEADING, OP, PRE, SUB, build

TEXT = replace(
    build(
        (PRE, "*Recalling* its resolution^See A/1.^ on harbours,"),
        (HEADING, "Harbours"),
        (OP, "*Invites* States:"),
        (SUB, "to look;", 1),
        (SUB, "to mend:", 1),
        (SUB, "the walls;", 2),
        (SUB, "the lights;", 2),
        (SUB, "to report;", 1),
        (OP, "*Decides* to go on."),
        (ANNEX, "Annex"),
        (OP, "Lights,"),
        (OP, "Walls."),
    ),
    title=plain("Harbours of small islands"),
    masthead=Masthead(organ="general-assembly", symbol="A/RES/55/1", number="55/1", session=55),
    adoption=Adoption("81st plenary meeting", datetime.date(2000, 12, 4)),
)


@pytest.fixture(scope="module")
def data() -> bytes:
    return write(Draft(TEXT), WriteOptions())


def squeezed(node: Node) -> str:
    return "".join(node.text.split())


def test_the_file_says_that_it_keeps_to_both_standards(data: bytes) -> None:
    """Typst checks both while it writes, and refuses a file that would break one."""
    assert re.search(rb'pdfuaid:part[>="]*\s*1', data)
    assert re.search(rb'pdfaid:part[>="]*\s*2', data)
    assert re.search(rb'pdfaid:conformance[>="]*\s*A', data)


@pytest.mark.parametrize(("language", "tag"), [("en", b"en"), ("fr", b"fr"), ("ar", b"ar")])
def test_the_file_says_its_title_and_language(language: str, tag: bytes) -> None:
    made = write(Draft(replace(TEXT, language=language)), WriteOptions())
    document = pypdfium2.PdfDocument(made)
    assert document.get_metadata_value("Title") == "A/RES/55/1: Harbours of small islands"
    document.close()
    assert b"/Lang(" + tag + b")" in made.replace(b"/Lang (", b"/Lang(")
    assert b"/DisplayDocTitle true" in made


def test_headings_have_their_levels_and_none_is_skipped(data: bytes) -> None:
    headings = [
        (node.tag, node.text)
        for root in structure(data)
        for node in root.walk()
        if re.fullmatch(r"H\d", node.tag)
    ]
    assert headings == [
        ("H1", "55/1. Harbours of small islands"),
        ("H2", "Harbours"),
        ("H2", "Annex"),
    ]


def test_every_line_of_masthead_and_text_is_a_paragraph(data: bytes) -> None:
    paragraphs = [squeezed(node) for node in every(data, "P")]
    for words in (
        "UnitedNations",
        "A/RES/55/1",
        "GeneralAssembly",
        "Fifty-fifthsession",
        "TheGeneralAssembly,",
        "1.InvitesStates:",
        "2.Decidestogoon.",
        "81stplenarymeeting4December2000",
    ):
        assert words in paragraphs, words


def test_subparagraphs_are_lists_within_lists(data: bytes) -> None:
    (outer, inner) = every(data, "L")
    labels = [squeezed(item.children[0]) for item in outer.children if item.tag == "LI"]
    assert labels == ["(a)", "(b)", "(c)"]
    assert [squeezed(item.children[0]) for item in inner.children] == ["(i)", "(ii)"]
    assert inner in list(outer.walk())
    assert [item.children[1].tag for item in inner.children] == ["LBody", "LBody"]


def test_a_note_is_read_where_it_is_referred_to(data: bytes) -> None:
    (note,) = every(data, "Note")
    assert note.text == "1 See A/1.."
    recalling = next(node for node in every(data, "P") if node.text.startswith("Recalling"))
    assert note in list(recalling.walk())


def test_running_heads_and_page_numbers_are_not_read_out() -> None:
    long = replace(TEXT, paragraphs=(*TEXT.paragraphs[:8], *build((OP, "word " * 1500)).paragraphs))
    made = write(Draft(long), WriteOptions())
    assert len(pages(made)) > 2
    said = [node.text for root in structure(made) for node in root.walk()]
    assert sum(text == "A/RES/55/1" for text in said) <= 2  # the paragraph and its words
    assert "2/3" not in " ".join(said)


def test_numbered_lines_are_printed_and_not_read_out() -> None:
    made = write(Draft(TEXT), WriteOptions(line_numbers=True))
    numbers = {line.strip() for page in pages(made) for line in page.splitlines()}
    assert {"1", "2", "10", "15"} <= numbers
    without = [
        node.text for root in structure(write(Draft(TEXT), WriteOptions())) for node in root.walk()
    ]
    assert [node.text for root in structure(made) for node in root.walk()] == without
