"""Paragraphs of the library are drawn from its window onto the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from drafter.app.dragging import ROW_FORMAT, Drawn, drawn_row, row_mime
from drafter.clauses.store import Library
from drafter.clauses.store.looking import Row
from drafter.paths import library_path
from tests.clauses.store.making import record
from tests.journeys import hands
from tests.journeys.hands import CTRL, SHIFT, K
from tests.open_draft.agreed.making import CARE, draft, make_library


@pytest.fixture
def shown(window, show, settle, drafter_home, tmp_path):
    make_library(tmp_path / "made.sqlite")
    with Library(tmp_path / "made.sqlite") as made:
        made.add_records([record("A/RES/80/7", ("O", "Decides:"), ("S", "To rest like a lamp."))])
        made.export(library_path())
    QApplication.processEvents()
    return show(draft())


def drop(window, view, row: int, target: str) -> None:
    """Draw a line of a list onto a paragraph, as Qt does it: ask for the data, drop it."""
    model = view.model()
    index = model.index(row, 0)
    assert view.dragEnabled()
    assert model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    window.page.select(target, 0, 0)
    place = window.page.cursorRect().center()
    data = model.mimeData([index])  # the event does not keep it
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.page.dropEvent(event)
    assert event.isAccepted()


def look_for(window, settle, words: str):
    hands.press_in(window, K.Key_B, CTRL | SHIFT)
    settle()
    hands.write(words)
    settle()
    return window.prior.browsing.dialog


def test_a_paragraph_of_the_library_goes_between_the_paragraphs(window, shown, settle):
    browser = look_for(window, settle, '"better care" organ:ga')
    drop(window, browser.view, 0, shown.resolution.paragraphs[1].id)
    settle()
    texts = [p.text for p in shown.resolution.paragraphs]
    assert [text.casefold().count(CARE.casefold()) for text in texts[:3]] == [1, 1, 0]
    assert len(texts) == 6
    assert shown.draft.sources[-1].symbol == browser.model.rows[0].symbol
    window.draft.undo()
    assert len(shown.resolution.paragraphs) == 5
    hands.click(browser.end)


def test_the_words_of_a_subparagraph_go_where_the_pointer_is(window, shown, settle):
    browser = look_for(window, settle, '"rest like a lamp"')
    drop(window, browser.view, 0, shown.resolution.paragraphs[1].id)
    settle()
    assert shown.resolution.paragraphs[1].text.startswith("To rest like a lamp.")
    assert len(shown.resolution.paragraphs) == 5
    hands.click(browser.end)


def test_what_is_gone_is_said(window, shown, settle):
    for drawn, said in (
        (Drawn("personal", 1, 9999), "no longer in the library"),
        (Drawn("personal", 77, 1), "no longer in the library"),
        (Drawn("mission", 1, 1), "no library"),
    ):
        window.page.paragraph_dropped.emit(drawn, 1)
        settle()
        assert said in window.message_bar.text
    assert len(shown.resolution.paragraphs) == 5


def test_anything_else_is_no_paragraph_of_the_library():
    row = Row(3, 4, "operative", "A/RES/1/1", "1.", "", "", None, "", "Decides.", layer="mission")
    assert drawn_row(row_mime(row)) == Drawn("mission", 3, 4)
    for bad in (b"", b"{", b"[1]", b'["", "", 2]', b'["a", 1, true]', b"[" * 900, b'{"a": 1}'):
        data = QMimeData()
        data.setData(ROW_FORMAT, bad)
        assert drawn_row(data) is None
    assert drawn_row(QMimeData()) is None
