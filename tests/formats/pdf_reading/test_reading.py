from __future__ import annotations

import datetime
import zlib

import pytest

from drafter.document.draft import Draft
from drafter.document.marked_text import MarkKind
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.resolution import Resolution
from drafter.formats import pdf, registry
from drafter.formats.contract import UnreadableFile, UnsafeFile, WarningKind, WriteOptions
from drafter.formats.pdf_reading import packed, pages, read
from tests.formats.docx.samples import ALL
from tests.formats.pdf_reading.printed import Printed, assembled, issued

RECALLING = (
    "Recalling its resolution 98/12 of 2 December 2043,[1] and the self-determination of "
    "the keepers of every lighthouse and of each development of lamps,"
)


@pytest.fixture(scope="module")
def printed() -> Resolution:
    return read(issued().data()).draft.current


def shown(resolution: Resolution) -> list[tuple[str, str, str]]:
    labels, numbers = paragraph_labels(resolution), footnote_numbers(resolution)
    rows = []
    for paragraph in resolution.paragraphs:
        text = paragraph.text
        for at, note in reversed(paragraph.content.footnote_references):
            text = f"{text[:at]}[{numbers[note]}]{text[at + 1 :]}"
        rows.append((str(paragraph.kind), labels[paragraph.id], text))
    return rows


def test_paragraphs_are_rejoined_over_lines_and_pages_with_kinds_labels_and_notes(printed):
    assert shown(printed) == [
        (
            "preambular",
            "",
            RECALLING,
        ),
        ("operative", "1.", "Takes note of the report on lamps;[2]"),
        ("operative", "2.", "Decides that each lamp, having been lit, shall remain so:"),
        ("subparagraph", "(a)", "Throughout the night;"),
        ("subparagraph", "(b)", "In fog."),
    ]


def test_a_note_goes_on_over_the_page(printed):
    assert [note.text for note in printed.footnotes] == [
        "See A/98/20, chap. I. The development of this note goes on over the page.",
        "A/99/31.",
    ]


def test_the_masthead_is_read_from_its_places(printed):
    masthead = printed.masthead
    assert masthead.symbol == "A/RES/99/7"
    assert masthead.organ == "general-assembly"
    assert (masthead.session, masthead.agenda_item) == (99, "14 (b)")
    assert masthead.agenda_title == "Harbours, lighthouses and pilots"
    assert masthead.distribution == "General"
    assert masthead.document_date == datetime.date(2044, 12, 3)
    assert masthead.heading.plain == "Resolution adopted by the General Assembly on 3 December 2044"
    assert masthead.report.plain == "[on the report of the Second Committee (A/99/410)]"
    assert printed.title.plain == "Lighthouses of small islands"
    assert masthead.number == "99/7"
    assert printed.organ_line.plain == "The General Assembly,"
    assert printed.adoption.meeting == "47th plenary meeting"
    assert printed.adoption.date == datetime.date(2044, 12, 3)


def test_italics_come_from_the_names_of_fonts(printed):
    content = printed.paragraphs[0].content
    assert [content.text[a:b] for a, b in content.ranges(MarkKind.ITALIC)] == ["Recalling"]
    line = printed.organ_line
    assert [line.text[a:b] for a, b in line.ranges(MarkKind.ITALIC)] == ["The General Assembly"]


def test_a_raised_number_without_a_note_stays_a_superscript():
    page = issued()
    page.put(147, 600, "3.").put(171, 600, "Notes the 40 m").put(232.4, 603.5, "3", size=6.5)
    page.put(236.5, 600, "of the tower.")
    tower = next(p for p in read(page.data()).draft.current.paragraphs if "tower" in p.text)
    assert tower.text == "Notes the 40 m3 of the tower."
    assert list(tower.content.ranges(MarkKind.SUPERSCRIPT)) == [(14, 15)]


def test_what_this_program_prints_reads_back(printed):
    again = read(pdf.write(Draft(printed), WriteOptions())).draft.current
    assert shown(again) == shown(printed)
    assert [n.text for n in again.footnotes] == [n.text for n in printed.footnotes]
    assert again.masthead == printed.masthead
    assert again.title == printed.title


@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_the_pages_of_every_organ_read_back(make):
    wanted = make()
    found = read(pdf.write(Draft(wanted), WriteOptions())).draft.current
    assert shown(found) == shown(wanted)
    assert found.adoption == wanted.adoption
    assert found.title == wanted.title
    for field in ("symbol", "number", "session", "agenda_item", "agenda_title", "sponsors",
                  "distribution", "document_date", "original", "organ", "report"):  # fmt: skip
        assert getattr(found.masthead, field) == getattr(wanted.masthead, field), field


def test_a_list_set_close_is_told_by_its_labels():
    page = Printed()
    page.put(147, 700, "The General Assembly", "italic").put(229, 700, ",")
    page.put(147, 680, "1.").put(171, 680, "Requests", "italic").put(210, 680, "the keepers:")
    for number, words in enumerate(("(a) To watch;", "(b) To wait;", "(c) To write.")):
        page.put(147, 668 - 12 * number, words)
    assert [row[:2] for row in shown(read(page.data()).draft.current)] == [
        ("operative", ""),
        ("subparagraph", "(a)"),
        ("subparagraph", "(b)"),
        ("subparagraph", "(c)"),
    ]


def test_the_organ_within_a_sentence_is_no_organ_line():
    page = issued()
    page.put(147, 310, "Recalls", "italic").put(190, 310, "the meeting of the States and of")
    page.put(123, 298, "the Conference of the Parties,").put(123, 286, "and its report;")
    kinds = [row[0] for row in shown(read(page.data()).draft.current)]
    assert "organ-line" not in kinds


def test_the_registry_knows_it():
    assert ".pdf" in registry.readable_suffixes()
    assert registry.read_bytes(issued().data(), "x.pdf").format == "pdf"


def with_picture(words: str, where: str) -> bytes:
    """A page with words and a picture, `where` being the matrix that places it."""
    content = f"BT /roman 10 Tf 1 0 0 1 147 700 Tm ({words}) Tj ET q {where} cm /I Do Q"
    fonts = "/Font << /roman << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >>"
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        f"/Resources << {fonts} /XObject << /I 5 0 R >> >> >>"
    )
    image = (
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
        "/BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream"
    )
    return assembled(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
            image,
        ]
    )


def test_a_scan_gets_a_clear_sentence():
    with pytest.raises(UnreadableFile, match="scanned"):
        read(with_picture("", "500 0 0 700 50 50"))


@pytest.mark.parametrize(
    ("where", "lost"), [("200 0 0 200 200 300", True), ("50 0 0 50 60 20", False)]
)
def test_a_picture_is_reported_where_it_is_no_furniture(where, lost):
    result = read(with_picture("1. Takes note of the picture below;", where))
    assert [w.place for w in result.warnings if w.kind is WarningKind.LOST] == ["page 1"] * lost
    assert result.complete is not lost


def test_an_empty_page_is_not_called_a_scan():
    with pytest.raises(UnreadableFile, match="no text that can be read"):
        read(Printed().data())


def test_a_password_is_asked_for_in_one_sentence():
    locked = (
        "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt "
        f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >> "
    )
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]
    with pytest.raises(UnreadableFile, match="password"):
        read(assembled(objects, locked))


def test_a_packed_stream_beyond_the_limit_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(packed, "MOST_STREAM_BYTES", 1_000_000)
    stream = zlib.compress(bytes(3_000_000)).decode("latin-1")
    objects = [f"<< /Filter /FlateDecode /Length {len(stream)} >>\nstream\n{stream}\nendstream"]
    with pytest.raises(UnsafeFile, match="unpack"):
        read(assembled(objects))


def test_more_pages_than_any_resolution_has_are_refused(monkeypatch):
    monkeypatch.setattr(pages, "MOST_PAGES", 1)
    with pytest.raises(UnsafeFile, match="2 pages"):
        read(issued().data())


def test_reading_stops_when_it_takes_too_long(monkeypatch):
    monkeypatch.setattr(pages, "MOST_SECONDS", -1.0)
    page = issued()
    for number in range(300):
        page.put(100, 200, f"word {number}")
    with pytest.raises(UnsafeFile, match="too long"):
        read(page.data())


@pytest.mark.parametrize("seed", range(60))
def test_damage_never_raises_anything_else(seed):
    import random

    rng = random.Random(seed)
    data = bytearray(issued().data())
    if seed % 3 == 0:
        del data[rng.randrange(len(data)) :]
    for _ in range(rng.choice((1, 10, 200))):
        data[rng.randrange(len(data))] = rng.randrange(256)
    try:
        read(bytes(data))
    except UnreadableFile as error:
        assert str(error).endswith(".")
