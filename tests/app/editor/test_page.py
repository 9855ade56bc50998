"""The page under keys, mouse, clipboard and input methods: the draft changes, the screen follows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QInputMethodEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from drafter.document.history import Caret
from drafter.document.marked_text import MarkKind
from drafter.document.numbering import paragraph_labels
from tests.strategies import HEADING, OP, PRE, SUB, build, shown

K = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
TEXT = build(
    (PRE, "*Recalling* its resolution,"),
    (OP, "*Requests* the Secretary-General^one^ to report;"),
    (SUB, "first;", 1),
    (OP, "*Decides* to go on."),
)


@pytest.fixture
def page(window, show):
    show(TEXT)
    window.page.setFocus()
    return window.page


def put(page, target: str, position: int) -> None:
    page.set_caret(Caret(target, position))


def texts(page) -> list[str]:
    return list(shown(page.draft.resolution))


def assert_faithful(page) -> None:
    """What stands on the screen is what the model holds."""
    document = page.document()
    assert document.blockCount() == len(page.shown.rows)
    for number, shown_text in enumerate(page.shown.texts):
        assert document.findBlockByNumber(number).text() == shown_text.text
    for row in page.shown.rows:
        assert row.content == page.draft.resolution.text_at(row.target)


def test_typing_changes_the_draft_and_moves_the_caret(page):
    put(page, "p3", 16)
    QTest.keyClicks(page, " again")
    assert texts(page)[3] == "Decides to go on again."
    assert page.caret() == Caret("p3", 22)
    assert_faithful(page)


def test_undo_takes_back_words_and_redo_brings_them_again(page, window):
    put(page, "p3", 16)
    QTest.keyClicks(page, " and on")
    window.actions_["undo"].trigger()
    assert texts(page)[3] == "Decides to go on and ."
    window.actions_["undo"].trigger()
    assert texts(page)[3] == "Decides to go on ."
    window.actions_["redo"].trigger()
    assert texts(page)[3] == "Decides to go on and ."
    assert page.caret() == Caret("p3", 21)
    assert_faithful(page)


def test_enter_tab_and_backspace_shape_the_text(page):
    put(page, "p3", 17)
    QTest.keyClick(page, K.Key_Return)
    new = page.caret().target
    QTest.keyClicks(page, "x")
    labels = paragraph_labels(page.draft.resolution)
    assert labels[new] == "3."
    QTest.keyClick(page, K.Key_Tab)
    assert paragraph_labels(page.draft.resolution)[new] == "(a)"
    assert page.caret() == Caret(new, 1)
    QTest.keyClick(page, K.Key_Backtab, SHIFT)
    assert paragraph_labels(page.draft.resolution)[new] == "3."
    QTest.keyClick(page, K.Key_Home)
    QTest.keyClick(page, K.Key_Backspace)
    assert texts(page)[3] == "Decides to go on;x"
    assert_faithful(page)


def test_alt_down_and_up_move_a_paragraph_with_its_subparagraphs(page, window):
    put(page, "p1", 3)
    QTest.keyClick(page, K.Key_Down, ALT)
    assert [p.id for p in page.draft.resolution.paragraphs] == ["p0", "p3", "p1", "p2"]
    assert page.caret() == Caret("p1", 3)
    QTest.keyClick(page, K.Key_Up, ALT)
    assert [p.id for p in page.draft.resolution.paragraphs] == ["p0", "p1", "p2", "p3"]
    assert_faithful(page)


def test_deleting_a_reference_deletes_its_note_and_undo_brings_both(page):
    put(page, "p1", len("Requests the Secretary-General") + 1)
    QTest.keyClick(page, K.Key_Backspace)
    assert page.draft.resolution.footnotes == ()
    page.draft.undo()
    assert [note.id for note in page.draft.resolution.footnotes] == ["one"]
    assert_faithful(page)


def test_delete_word_and_delete_at_the_end(page):
    put(page, "p3", 7)
    QTest.keyClick(page, K.Key_Backspace, CTRL)
    assert texts(page)[3] == " to go on."
    put(page, "p2", 6)
    QTest.keyClick(page, K.Key_Delete)
    assert texts(page)[2] == "first; to go on."
    assert_faithful(page)


def test_cut_and_paste_move_text_with_its_note(page):
    place = len("Requests the Secretary-General")
    page.select("p1", place - 7, place + 1)
    page.cut()
    put(page, "p3", 17)
    page.paste()
    assert texts(page)[3] == "Decides to go on.General^"
    assert len(page.draft.resolution.footnotes) == 1
    assert_faithful(page)


def test_pasted_lines_become_paragraphs_without_their_typed_numbers(page):
    put(page, "p3", 17)
    data = QMimeData()
    data.setText("\n3.\tRequests more;\n4.\tDecides less.")
    page.insertFromMimeData(data)
    assert texts(page)[3:] == ["Decides to go on.Requests more;", "Decides less."]
    last = page.draft.resolution.paragraphs[-1]
    assert list(last.content.ranges(MarkKind.ITALIC)) == [(0, 7)]
    assert_faithful(page)


def test_an_input_method_commits_through_the_model(page):
    put(page, "p3", 0)
    QApplication.sendEvent(page, QInputMethodEvent("é", []))
    assert texts(page)[3] == "Decides to go on."
    committed = QInputMethodEvent("", [])
    committed.setCommitString("État ")
    QApplication.sendEvent(page, committed)
    assert texts(page)[3] == "État Decides to go on."
    assert_faithful(page)


def test_a_change_past_the_handlers_reaches_the_model(page, qtbot):
    """As an accessibility tool does it: through the document, not the keys."""
    cursor = QTextCursor(page.document())
    cursor.setPosition(page.shown.position("p3", 8))
    cursor.setPosition(page.shown.position("p3", 10), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("not to")
    qtbot.waitUntil(lambda: texts(page)[3] == "Decides not to go on.")
    assert_faithful(page)


def test_a_foreign_deletion_over_paragraphs_joins_them(page, qtbot):
    cursor = QTextCursor(page.document())
    cursor.setPosition(page.shown.position("p2", 5))
    cursor.setPosition(page.shown.position("p3", 7), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    qtbot.waitUntil(lambda: texts(page)[2:] == ["first to go on."])
    assert_faithful(page)


def test_the_caret_does_not_rest_inside_a_number_of_two_digits(window, show, qtbot):
    rows = [(OP, f"*Requests* it^n{n}^;") for n in range(11)]
    show(build(*rows))
    page = window.page
    put(page, "p10", len("Requests it"))
    QTest.keyClick(page, K.Key_Right)
    assert page.caret() == Caret("p10", len("Requests it") + 1)
    block = page.textCursor().block()
    assert page.textCursor().position() - block.position() == len("Requests it11")


def test_italic_toggles_over_the_selection(page, window):
    page.select("p3", 11, 13)
    window.actions_["italic"].trigger()
    content = page.draft.resolution.paragraph("p3").content
    assert content.has(MarkKind.ITALIC, 11)
    window.actions_["italic"].trigger()
    assert not page.draft.resolution.paragraph("p3").content.has(MarkKind.ITALIC, 11)


def test_kinds_change_by_their_keys(page, window):
    put(page, "p3", 0)
    window.actions_["heading"].trigger()
    assert page.draft.resolution.paragraph("p3").kind is HEADING
    window.actions_["preambular"].trigger()
    assert page.draft.resolution.paragraph("p3").kind is PRE
    assert_faithful(page)


def test_deleting_the_whole_selection_leaves_an_editable_page(page):
    page.selectAll()
    QTest.keyClick(page, K.Key_Delete)
    assert_faithful(page)
    QTest.keyClicks(page, "New title")
    assert page.draft.resolution.title.text == "New title"
    page.draft.undo()
    page.draft.undo()
    page.draft.undo()
    assert texts(page) == list(shown(TEXT))


def test_zoom_and_theme_keep_text_and_caret(page, window, qtbot):
    put(page, "p3", 5)
    window.appearance.zoom_by(30)
    window.appearance.set_theme("dark")
    qtbot.waitUntil(lambda: page.look.theme.id == "dark", timeout=2000)
    assert page.caret() == Caret("p3", 5)
    assert_faithful(page)


def test_keys_of_the_window_pass_through_the_text(page, window):
    put(page, "p3", 16)
    QTest.keyClicks(page, "!")
    QTest.keyClick(page, K.Key_Z, CTRL)
    assert texts(page)[3] == "Decides to go on."


def test_text_dropped_from_elsewhere_goes_where_the_pointer_is(page):
    page.select("p3", 0, 0)
    data = QMimeData()
    data.setText("also ")
    cursor = page.textCursor()
    cursor.setPosition(page.shown.position("p3", 8))
    page.setTextCursor(cursor)
    place = page.cursorRect().center()
    page.select("p0", 0, 0)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    page.setTextCursor(cursor)
    place = page.cursorRect().center()
    none = Qt.MouseButton.NoButton
    event = QDropEvent(
        QPointF(place), Qt.DropAction.CopyAction, data, none, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)
    assert texts(page)[3] == "Decides also to go on."
    assert_faithful(page)


def test_files_dropped_on_the_page_are_left_to_the_window(page):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.docx")])
    assert not page.canInsertFromMimeData(data)


def test_the_context_menu_has_the_windows_actions(page, window):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(300, 300), QPoint(300, 300))
    page.contextMenuEvent(event)
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    assert window.actions_["paste"] in menu.actions()
    assert all("Undo" not in action.text() for action in menu.actions())
    menu.close()


def test_ctrl_and_the_wheel_zoom(page, window):
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        QPointF(200, 200), QPointF(200, 200), QPoint(0, 0), QPoint(0, 120), none, CTRL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page.viewport(), event)
    assert page.zoom == 1.1
