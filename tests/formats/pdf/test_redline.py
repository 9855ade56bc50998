"""Changes in PDF: underlined and struck through in one text, or beside each other in two columns."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from drafter.document.draft import Draft
from drafter.document.marked_text import plain
from drafter.document.masthead import Masthead
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.pdf import write
from tests.formats.pdf.structure import decorated, every
from tests.formats.pdf.test_writer import pages
from tests.strategies import ANNEX, HEADING, OP, PRE, SUB, build, resolutions

PART = ParagraphKind.PART
REDLINE = WriteOptions(tracked=True)
COLUMNS = WriteOptions(tracked=True, side_by_side=True)
LONG = "States to report on the measures that they have taken in this regard"
BASE = replace(
    build(
        (PRE, "*Recalling* its resolution of 2023^first^ on the matter,"),
        (OP, f"*Invites* {LONG};"),
        (OP, "*Requests* the Secretariat to circulate the present text^former^;"),
        (SUB, "in all languages;", 1),
        (OP, "*Decides* to meet again."),
    ),
    title=plain("Regional arrangements"),
    masthead=Masthead(organ="general-assembly", symbol="A/RES/78/1", session=78),
)


def current() -> Resolution:
    first, invites, _, _, decides = BASE.paragraphs
    first = replace(first, content=first.content.replace(28, 32, plain("2024")))
    new = build((OP, "*Welcomes* the report of the experts^added^;"))
    welcomes = replace(new.paragraphs[0], id="new")
    kept = [replace(note, content=plain("first as amended.")) for note in BASE.footnotes[:1]]
    return replace(
        BASE,
        paragraphs=(first, welcomes, decides, invites),
        footnotes=(*kept, *new.footnotes),
        title=plain("Regional arrangements and agencies"),
        masthead=replace(BASE.masthead, symbol="A/C.1/79/L.1", session=79),
    )


def text_of(data: bytes) -> str:
    return " ".join(" ".join(pages(data)).split())


def test_insertions_are_underlined_and_deletions_struck() -> None:
    data = write(Draft(current(), base=BASE), REDLINE)
    under, struck = decorated(data, "Underline"), decorated(data, "LineThrough")
    for words in ("2024", "Welcomes", "the report of the experts", "and agencies"):
        assert words in under, words
        assert words not in struck, words
    for words in ("2023", "Requests", "in all languages", "Seventy-eighth"):
        assert words in struck, words
        assert words not in under, words
    shown = text_of(data)
    assert "Changes against A/RES/78/1: inserted words are underlined" in shown
    assert "its resolution of 20232024" in shown
    assert "on the matter," not in under + struck


def test_a_moved_paragraph_says_from_where_and_to_where() -> None:
    data = write(Draft(current(), base=BASE), REDLINE)
    shown = text_of(data)
    assert "[moved to paragraph 3] Invites" in shown or "[moved to paragraph 2] Decides" in shown
    assert "[moved from paragraph" in shown
    assert shown.count("Decides to meet again") + shown.count(LONG) == 3


def test_changed_added_and_deleted_notes_are_shown() -> None:
    data = write(Draft(current(), base=BASE), REDLINE)
    under, struck = decorated(data, "Underline"), decorated(data, "LineThrough")
    assert "as amended" in under
    assert "added." in under
    assert "former." in struck
    assert len(every(data, "Note")) == 3


def test_without_a_base_the_text_is_printed_as_it_stands() -> None:
    for options in (REDLINE, COLUMNS):
        assert write(Draft(BASE), options) == write(Draft(BASE), WriteOptions())


def test_a_text_that_has_not_changed_has_no_marks() -> None:
    data = write(Draft(BASE, base=BASE), REDLINE)
    assert decorated(data, "Underline") == decorated(data, "LineThrough") == ""


def test_what_is_gone_from_an_annex_stays_there() -> None:
    base = build((OP, "one;"), (OP, "two."), (ANNEX, "Annex"), (OP, "kept,"), (OP, "lost."))
    text = replace(base, paragraphs=base.paragraphs[:4])
    shown = text_of(write(Draft(text, base=base), REDLINE))
    assert shown.index("Annex") < shown.index("kept,") < shown.index("lost.")


def test_two_columns_are_a_table_with_both_texts_in_rows() -> None:
    data = write(Draft(current(), base=BASE), COLUMNS)
    header = [cell.text for cell in every(data, "TH")]
    assert header[:2] == ["Base: A/RES/78/1", "Current: A/C.1/79/L.1"]
    rows = [[cell.text for cell in row.children] for row in every(data, "TR")]
    assert all(len(row) == 2 for row in rows)
    assert ["", "1. Welcomes the report of the experts 2 ;"] in [[a, b] for a, b in rows]
    assert ["(a) in all languages;", ""] in rows
    recalling = next(row for row in rows if row[0].startswith("Recalling"))
    assert "2023" in recalling[0]
    assert "2024" in recalling[1]
    assert "2023" in decorated(data, "LineThrough")
    assert "2024" in decorated(data, "Underline")
    assert any(LONG in row[0] and LONG in row[1] for row in rows)


def test_in_two_columns_a_part_opens_above_its_organ_line() -> None:
    base = build((PART, "A"), (HEADING, "Sea"), (OP, "one;"), (OP, "two."))
    text = replace(base, paragraphs=base.paragraphs[:3])
    shown = [row.children[1].text for row in every(write(Draft(text, base=base), COLUMNS), "TR")]
    assert shown[1:4] == ["A", "Sea", "The General Assembly ,"]


def test_two_columns_set_the_notes_beside_each_other() -> None:
    data = write(Draft(current(), base=BASE), COLUMNS)
    rows = [["".join(cell.text.split()) for cell in row.children] for row in every(data, "TR")]
    assert ["1first.", "1firstasamended."] in rows
    assert ["2former.", ""] in rows
    assert ["", "2added."] in rows


def test_a_text_from_right_to_left_has_its_base_on_the_right() -> None:
    base = replace(build((OP, "تقرر الجمعية;"), (OP, "ثانيا.")), language="ar")
    text = replace(base, paragraphs=base.paragraphs[:1])
    assert "ثانيا" in decorated(write(Draft(text, base=base), REDLINE), "LineThrough")
    data = write(Draft(text, base=base), COLUMNS)
    assert every(data, "TH")[0].text.startswith("Base")


@settings(max_examples=12, deadline=None)
@given(resolutions(), resolutions())
def test_any_two_texts_can_be_set_to_both_standards(base: Resolution, text: Resolution) -> None:
    for options in (REDLINE, COLUMNS):
        assert write(Draft(text, base=base), options).startswith(b"%PDF")
