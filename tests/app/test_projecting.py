from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from drafter.document.draft import Draft
from drafter.document.marked_text import plain
from drafter.open_draft import OpenDraft
from drafter.workspace.settings import Settings
from tests.strategies import OP, PRE, build

K = Qt.Key
BASE = build((PRE, "Noting the lamps,"), (OP, "*Requests* a report;"), (OP, "*Decides* to meet."))


@pytest.fixture
def revised(window, settle):
    first, second, third = BASE.paragraphs
    changed = replace(second, content=plain("Requests a short report;"))
    window.files.take(OpenDraft(Draft(replace(BASE, paragraphs=(first, changed, third)), BASE)))
    settle()
    window.page.select(second.id, 0, 0)


@pytest.fixture
def view(window, revised, qtbot):
    window.actions_["projection"].trigger()
    shown = window.projecting.view
    yield shown
    if window.projecting.view is not None:
        window.projecting.view.close()


def test_it_opens_full_at_the_caret_with_both_sides_marked(window, view):
    assert view.isFullScreen()
    assert view.place.text() == "Paragraph 1"
    assert view.base.isVisible()
    assert view.base.toPlainText() == "Requests a report;"
    assert view.current.toPlainText() == "Requests a short report;"
    assert "text-decoration: underline" in view.current.toHtml()
    assert "[inserted: short]" in view.current.accessibleDescription()


def test_keys_go_through_the_paragraphs_and_the_caret_follows(window, view):
    second, third = (p.id for p in BASE.paragraphs[1:])
    QTest.keyClick(view, K.Key_Right)
    assert (view.place.text(), window.page.caret().target) == ("Paragraph 2", third)
    QTest.keyClick(view, K.Key_Right)
    assert view.place.text() == "Paragraph 2"
    QTest.keyClick(view, K.Key_PageUp)
    assert window.page.caret().target == second
    QTest.keyClick(view, K.Key_Home)
    first = view.pair.target
    QTest.keyClick(view, K.Key_PageDown)
    assert view.pair.target != first
    QTest.keyClick(view, K.Key_End)
    assert view.pair.target == third


def test_it_follows_the_caret_and_the_text(window, view, settle, qtbot):
    first = BASE.paragraphs[0].id
    window.page.select(first, 0, 0)
    assert view.place.text() == "Preambular paragraph 1"
    QTest.keyClicks(window.page, "Well ")
    qtbot.waitUntil(lambda: "Well" in view.current.toPlainText(), timeout=2000)
    assert "[inserted: Well" in view.current.accessibleDescription()
    settle()
    assert view.pair.target == first


def test_a_deleted_paragraph_is_shown_and_does_not_move_the_caret(window, view, settle, qtbot):
    window.actions_["delete_paragraph"].trigger()
    settle()
    qtbot.waitUntil(lambda: not window.projecting._timer.isActive())
    window.page.select(BASE.paragraphs[0].id, 0, 0)
    QTest.keyClick(view, K.Key_Right)
    assert view.place.text() == "Deleted paragraph 1"
    assert view.base.toPlainText() == "Requests a report;"
    assert view.current.toPlainText() == "Deleted"
    assert window.page.caret().target == BASE.paragraphs[0].id
    QTest.keyClick(view, K.Key_Right)
    assert view.pair.target == BASE.paragraphs[2].id


def test_the_size_changes_within_limits_and_is_remembered(window, view):
    before = view.points
    QTest.keyClick(view, K.Key_Plus)
    assert view.points == before + 4
    assert view.current.document().defaultFont().pointSize() == before + 4
    for _ in range(40):
        QTest.keyClick(view, K.Key_Minus)
    assert view.points == 14
    assert Settings()["projection_size"] == 14


def test_a_long_paragraph_is_scrolled_with_the_arrows(window, view, show, settle, qtbot):
    show(build((OP, "Decides " + "that the lamps be lit " * 200)))
    qtbot.waitUntil(lambda: "be lit" in view.current.toPlainText(), timeout=2000)
    bar = view.current.verticalScrollBar()
    QTest.keyClick(view, K.Key_Down)
    assert bar.value() > 0
    place = bar.value()
    window.page.select("p0", 0, 0)
    QTest.keyClicks(window.page, "x")
    qtbot.waitUntil(lambda: "xDecides" in view.current.toPlainText(), timeout=2000)
    assert bar.value() == place
    QTest.keyClick(view, K.Key_Up)
    assert bar.value() == 0


def test_without_a_base_there_is_one_text_and_no_marks(window, view, show, settle, qtbot):
    show(build((OP, "*Decides* so.")))
    settle()
    qtbot.waitUntil(lambda: not window.projecting._timer.isActive())
    assert not view.base.isVisible()
    assert view.current.toPlainText() == "Decides so."
    assert "underline" not in view.current.toHtml()
    assert view.current.accessibleDescription() == "Decides so."


def test_escape_closes_and_the_theme_is_followed(window, view, qtbot):
    before = view.current.toHtml()
    window.appearance.set_theme("dark")
    qtbot.waitUntil(lambda: view.current.toHtml() != before, timeout=2000)
    window.appearance.set_theme("light")
    qtbot.waitUntil(lambda: view.current.toHtml() == before, timeout=2000)
    QTest.keyClick(view, K.Key_Escape)
    assert window.projecting.view is None
    window.actions_["projection"].trigger()
    assert window.projecting.view is not None


def test_it_closes_with_the_window(window, view):
    window.draft.history.mark_saved()
    window._may_close = True
    window.close()
    assert window.projecting.view is None
