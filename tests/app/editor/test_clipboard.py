from __future__ import annotations

from PySide6.QtCore import QMimeData

from drafter.app.editor.clipboard import from_mime, to_mime
from drafter.app.editor.rows import Numbering, Row, page_rows
from drafter.document.fragment import fragment_of
from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from tests.strategies import OP, PRE, SUB, build

RESOLUTION = build((PRE, "*Recalling* its resolution,^n^"), (OP, "*Requests* a report;"))


def row_of(resolution: Resolution, target: str) -> Row:
    numbering = Numbering()
    numbering.update(resolution)
    return next(row for row in page_rows(resolution, numbering) if row.target == target)


def test_what_was_copied_comes_back_whole() -> None:
    fragment = fragment_of(RESOLUTION, "p0", 0, "p1", 8)
    again = from_mime(RESOLUTION, to_mime(fragment), row_of(RESOLUTION, "p1"))
    assert again == fragment


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
