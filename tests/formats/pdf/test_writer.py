from __future__ import annotations

import datetime
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings

from drafter.document.draft import Draft
from drafter.document.marked_text import Mark, MarkKind, italic, marked, plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.pdf import write
from tests.strategies import ANNEX, HEADING, OP, PRE, SUB, build, resolutions

MASTHEAD = Masthead(
    organ="general-assembly",
    symbol="A/RES/55/105",
    number="55/105",
    session=55,
    agenda_item="114 (b)",
    distribution="General",
    document_date=datetime.date(2001, 3, 14),
)
ADOPTION = Adoption("81st plenary meeting", datetime.date(2000, 12, 4))


def adopted(resolution: Resolution, **changes: object) -> Draft:
    masthead = replace(MASTHEAD, **changes)  # type: ignore[arg-type]
    return Draft(
        replace(
            resolution, masthead=masthead, title=plain("Regional arrangements"), adoption=ADOPTION
        )
    )


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]
    finally:
        document.close()


def text_of(draft: Draft, options: WriteOptions | None = None) -> str:
    return "\n".join(pages(write(draft, options or WriteOptions())))


def test_masthead_title_and_adoption_line_are_printed() -> None:
    text = text_of(
        adopted(build((PRE, "*Recalling* its work,"), (OP, "*Decides* to go on;"), (OP, "x.")))
    )
    for words in (
        "United Nations",
        "A/RES/55/105",
        "General Assembly",
        "Distr.: General",
        "14\u00a0March 2001",
        "Fifty-fifth session",
        "55/105.",
        "Regional arrangements",
        "Recalling its work,",
        "81st plenary meeting",
    ):
        assert words in text.replace("14 March", "14\u00a0March"), words


def test_labels_are_printed_as_computed() -> None:
    text = text_of(
        adopted(build((OP, "one:"), (SUB, "aa;", 1), (SUB, "bb:", 1), (SUB, "cc;", 2), (OP, "dd.")))
    )
    flat = " ".join(text.split())
    for words in ("1. one:", "(a) aa;", "(b) bb:", "(i) cc;", "2. dd."):
        assert words in flat, words


def test_notes_stand_at_the_foot_of_their_page_with_computed_numbers() -> None:
    filler = [(OP, "word " * 110 + ";")] * 8
    resolution = build((PRE, "early^first^ words,"), *filler, (OP, "late^second^ words."))
    resolution = replace(resolution, first_footnote=2)
    first, *rest = pages(write(adopted(resolution), WriteOptions()))
    assert first.rstrip().splitlines()[-1].endswith("first.")
    assert "2" in first
    assert "second." not in first
    assert any(line.strip().startswith("3") for line in rest[-1].splitlines())


def test_a_note_referred_to_twice_is_printed_once() -> None:
    resolution = build((PRE, "one^x^ two,"), (OP, "three."))
    content = resolution.paragraphs[0].content
    twice = content + content.slice(3, 4)
    paragraphs = (replace(resolution.paragraphs[0], content=twice), resolution.paragraphs[1])
    text = text_of(adopted(replace(resolution, paragraphs=paragraphs)))
    assert text.count("x.") == 1


def test_nothing_of_a_draft_is_read_as_markup() -> None:
    nasty = '#panic("x") *bold* _it_ $x^2$ `code` <label> @ref \\ // -- [x] #sys.inputs "quoted"'
    draft = adopted(build((OP, nasty.replace("*", "∗").replace("^", "ˆ")), (OP, "x.")))
    draft = replace(draft, current=replace(draft.current, title=plain(nasty)))
    text = " ".join(text_of(draft).split())
    assert '#panic("x")' in text
    assert "_it_ $x^2$ `code` <label> @ref" in text


def test_the_file_is_tagged_and_says_its_title_and_language() -> None:
    draft = adopted(
        build((HEADING, "Part"), (OP, "a^n^;"), (SUB, "b;", 1), (ANNEX, "Annex"), (OP, "x"))
    )
    document = pypdfium2.PdfDocument(write(draft, WriteOptions()))
    assert document.get_metadata_value("Title") == "A/RES/55/105: Regional arrangements"
    assert document.is_tagged()
    tags = _tags(document)
    assert {"H1", "H2", "P", "Note"} <= tags
    document.close()


def _tags(document: pypdfium2.PdfDocument) -> set[str]:
    import ctypes

    tags: set[str] = set()

    def walk(element: object) -> None:
        size = pdfium.FPDF_StructElement_GetType(element, None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDF_StructElement_GetType(element, buffer, size)
        tags.add(buffer.raw.decode("utf-16-le").rstrip("\0"))
        for n in range(pdfium.FPDF_StructElement_CountChildren(element)):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, n)
            if child:
                walk(child)

    for page in document:
        tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
        for n in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, n))
        pdfium.FPDF_StructTree_Close(tree)
    return tags


def test_the_same_draft_gives_the_same_bytes() -> None:
    draft = adopted(build((OP, "x")))
    assert write(draft, WriteOptions()) == write(draft, WriteOptions())


@pytest.mark.parametrize(
    ("organ", "paper", "size"),
    [
        ("general-assembly", "house", (612, 792)),
        ("human-rights-council", "house", (595, 842)),
        ("general-assembly", "a4", (595, 842)),
        ("human-rights-council", "letter", (612, 792)),
    ],
)
def test_the_paper_is_the_house_of_the_organ_or_the_one_asked_for(
    organ: str, paper: str, size: tuple[int, int]
) -> None:
    data = write(adopted(build((OP, "x")), organ=organ), WriteOptions(paper=paper))
    document = pypdfium2.PdfDocument(data)
    assert tuple(round(side) for side in document[0].get_size()) == size
    document.close()


def test_a_draft_may_be_marked_with_its_time() -> None:
    # As a clock gives it, to the microsecond.
    moment = datetime.datetime(2026, 3, 1, 9, 30, 5, 123456, tzinfo=datetime.UTC)
    draft = adopted(build((OP, "word " * 900), (OP, "x")))
    text = text_of(draft, WriteOptions(draft_mark=True, moment=moment))
    assert "1 March 2026, 09:30" in text
    assert text.count("DRAFT") >= 2


def test_a_security_council_text_has_its_two_lines_and_no_title() -> None:
    resolution = replace(
        build((OP, "x;"), (OP, "y.")),
        organ_line=italic("The Security Council") + plain(","),
        masthead=Masthead(
            organ="security-council", symbol="S/RES/2709 (2023)", number="2709 (2023)"
        ),
        adoption=Adoption("9476th meeting", datetime.date(2023, 11, 15)),
    )
    text = " ".join(text_of(Draft(resolution)).split()).replace("\u00a0", " ")
    assert "Resolution 2709 (2023) Adopted by the Security Council at its 9476th meeting" in text


def test_languages_from_right_to_left_are_set() -> None:
    resolution = replace(build((OP, "تقرر;"), (OP, "x")), language="ar")
    assert write(Draft(resolution), WriteOptions()).startswith(b"%PDF")


def test_italics_use_an_italic_face() -> None:
    draft = adopted(build((OP, "*Decides* to go on;"), (OP, "x")))
    document = pypdfium2.PdfDocument(write(draft, WriteOptions()))
    page = document[0].get_textpage()
    start = page.get_text_range().index("Decides")
    assert "Italic" in _font_at(page, start)
    assert "Italic" not in _font_at(page, start + len("Decides to"))
    document.close()


def _font_at(page: pypdfium2.PdfTextPage, index: int) -> str:
    import ctypes

    buffer = ctypes.create_string_buffer(200)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page.raw, index, buffer, 200, flags)
    return buffer.value.decode()


@settings(max_examples=15)
@given(resolutions())
def test_any_resolution_can_be_set(resolution: Resolution) -> None:
    assert write(Draft(resolution), WriteOptions()).startswith(b"%PDF")


def test_a_character_that_no_font_has_does_not_stop_the_export() -> None:
    data = write(Draft(build((OP, "a \U0001f54a dove"), (OP, "x"))), WriteOptions())
    assert "dove" in "".join(pages(data))


def test_an_empty_draft_can_be_set() -> None:
    empty = Resolution(title=marked("x", [Mark(0, 1, MarkKind.BOLD)]))
    assert write(Draft(empty), WriteOptions()).startswith(b"%PDF")
    assert write(Draft(Resolution()), WriteOptions()).startswith(b"%PDF")
