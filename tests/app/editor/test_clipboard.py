from __future__ import annotations

from PySide6.QtCore import QMimeData

from drafter.app.editor.clipboard import from_mime, to_mime
from drafter.app.editor.rows import Numbering, Row, page_rows
from drafter.app.editor.typing import Span, copied, piece
from drafter.document.fragment import Fragment
from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from tests.strategies import OP, PRE, SUB, build

RESOLUTION = build(
    (PRE, "*Recalling* its resolution,^n^"), (OP, "*Requests* a report;"), (OP, "*Acts*.")
)


def row_of(resolution: Resolution, target: str) -> Row:
    numbering = Numbering()
    numbering.update(resolution)
    return next(row for row in page_rows(resolution, numbering) if row.target == target)


def selected(first: str, last: str, end: int) -> Span:
    numbering = Numbering()
    numbering.update(RESOLUTION)
    rows = page_rows(RESOLUTION, numbering)
    targets = [row.target for row in rows]
    return Span(tuple(rows[targets.index(first) : targets.index(last) + 1]), 0, end)


def test_what_was_copied_comes_back_whole() -> None:
    span = selected("p0", "p1", 8)
    fragment = copied(RESOLUTION, span)
    data = to_mime(fragment, piece(RESOLUTION, span))
    assert from_mime(RESOLUTION, data, row_of(RESOLUTION, "p1")) == fragment


def test_other_programs_get_numbers_italics_and_notes() -> None:
    data = to_mime(Fragment(()), piece(RESOLUTION, selected("p0", "p1", 18)))
    assert {"text/html", "text/plain"} < set(data.formats())
    assert any("rtf" in name.lower() or "Rich Text" in name for name in data.formats())
    assert data.text() == "Recalling its resolution,[1]\n1. Requests a report;\n\n[1] n."
    assert "<i>Requests</i>" in data.html()
    assert "mso-footnote" in data.html()


def test_words_out_of_one_paragraph_come_without_its_number() -> None:
    assert to_mime(Fragment(()), piece(RESOLUTION, selected("p1", "p1", 8))).text() == "Requests"
    whole = to_mime(Fragment(()), piece(RESOLUTION, selected("p1", "p1", 18)))
    assert whole.text() == "1. Requests a report;"


def test_all_that_is_copied_keeps_its_kinds() -> None:
    fragment = copied(RESOLUTION, selected("title", "p1", 18))
    assert [p.kind for p in fragment.paragraphs][-2:] == [PRE, OP]
    assert [note.id for note in fragment.footnotes] == ["n"]


def test_word_brings_kinds_italics_and_notes() -> None:
    data = QMimeData()
    data.setText("ignored")
    data.setHtml(
        '<p>1. <i>Invites</i> States:<a href="#_ftn1">[1]</a></p><p>(a) To act;</p>'
        '<div id="ftn1"><p><a href="#_ftnref1">[1]</a> A/80/1.</p></div>'
    )
    fragment = from_mime(RESOLUTION, data, row_of(RESOLUTION, "p0"))
    assert [(p.kind, p.level) for p in fragment.paragraphs] == [(OP, 0), (SUB, 1)]
    assert list(fragment.paragraphs[0].content.ranges(MarkKind.ITALIC)) == [(0, 7)]
    assert [note.text for note in fragment.footnotes] == ["A/80/1."]


def test_bare_text_takes_the_kind_of_its_row_and_italic_openings() -> None:
    data = QMimeData()
    data.setText("1.\tRequests a report;\n2.\tDecides to act.\n")
    fragment = from_mime(RESOLUTION, data, row_of(RESOLUTION, "p1"))
    assert [(p.kind, p.text) for p in fragment.paragraphs] == [
        (ParagraphKind.OPERATIVE, "Requests a report;"),
        (ParagraphKind.OPERATIVE, "Decides to act."),
    ]
    assert all(p.content.has(MarkKind.ITALIC, 0) for p in fragment.paragraphs)
