"""The panels around the text: moved, closed, remembered, put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QTabBar

from drafter.app.main_window import MainWindow
from drafter.document.draft import Comment, Draft
from drafter.document.marked_text import marked
from drafter.open_draft import OpenDraft
from drafter.workspace.settings import Settings
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, K
from tests.strategies import OP, build

KEYS = {
    "show_outline": K.Key_1,
    "show_findings": K.Key_2,
    "show_notes": K.Key_3,
    "show_changes": K.Key_4,
    "show_agreed": K.Key_6,
    "show_preview": K.Key_7,
    "show_clauses": K.Key_9,
}


def tabs(window: MainWindow) -> list[list[str]]:
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [[bar.tabText(n) for n in range(bar.count())] for bar in bars if bar.isVisible()]


def places(window: MainWindow) -> dict[str, tuple[Qt.DockWidgetArea, bool, list[str]]]:
    return {
        dock.objectName(): (
            window.dockWidgetArea(dock),
            dock.isFloating(),
            sorted(
                other.objectName()
                for other in window.tabifiedDockWidgets(dock)
                if not dock.isFloating() and not other.isFloating()
            ),
        )
        for dock in window.docks.shown()
    }


@pytest.fixture
def again(messages, qtbot):
    """Another window, as at the next start of the program."""
    made: list[MainWindow] = []

    def open_again() -> MainWindow:
        window = MainWindow(Settings(), messages)
        made.append(window)
        window.show()
        window.files.new()
        return window

    yield open_again
    for window in made:
        window._may_close = True
        window.close()
        window.deleteLater()
    qtbot.wait(1)


def test_at_first_findings_are_in_front_of_clauses_and_changes(window, sample):
    assert [t.split(" (")[0] for t in tabs(window)[0]] == ["Findings", "Clauses", "Changes"]
    assert window.findings.isVisible()
    assert [d.title for d in window.docks.in_front()] == ["Outline", "Findings", "Footnotes"]


def test_every_panel_opens_and_closes_by_its_key_and_its_button(window, sample, settle):
    for action, key in KEYS.items():
        dock = window.docks._docks[action]
        if dock.in_front:
            hands.press(key, CTRL | ALT)
            assert dock.isHidden(), action
            assert not window.actions_[action].isChecked()
        hands.press(key, CTRL | ALT)
        assert dock.in_front, action
        assert window.actions_[action].isChecked()
        hands.click(dock.close_button)
        assert dock.isHidden(), action
        assert not window.actions_[action].isChecked()
        window.page.setFocus()
    settle()
    assert window.docks.shown() == []


def test_the_key_of_a_panel_behind_another_brings_it_to_the_front(window, sample):
    dock = window.docks.of(window.clauses)
    assert not dock.isHidden()
    assert not dock.in_front
    hands.press(K.Key_9, CTRL | ALT)
    assert dock.in_front
    assert window.clauses.search.hasFocus()
    hands.press(K.Key_9, CTRL | ALT)
    assert dock.isHidden()
    assert window.page.hasFocus()


def test_a_panel_stands_by_itself_and_takes_part_in_f6(window, sample, qtbot):
    dock = window.docks.of(window.findings)
    hands.click(dock.float_button)
    assert dock.isFloating()
    assert dock.isVisible()
    for part in (window.page, window.notes, window.outline, window.findings.view, window.page):
        if part is not window.page or dock.isActiveWindow():
            window.actions_["next_pane"].trigger()
        else:
            window.activateWindow()
            window.page.setFocus()
        qtbot.waitUntil(lambda part=part: QApplication.focusWidget() is part)
    hands.click(dock.float_button)
    assert not dock.isFloating()


def test_what_was_moved_is_there_the_next_time(window, sample, again):
    findings, clauses = window.docks.of(window.findings), window.docks.of(window.clauses)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, clauses)
    window.actions_["show_notes"].trigger()
    findings.setFloating(True)
    before = places(window)
    assert before["clauses"][0] is Qt.DockWidgetArea.LeftDockWidgetArea
    window.appearance.remember()
    assert places(again()) == before


def test_panels_as_at_first(window, sample, settle):
    before, widths = places(window), [d.width() for d in window.docks.in_front()]
    window.docks.of(window.findings).setFloating(True)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, window.docks.of(window.outline))
    window.actions_["show_preview"].trigger()
    window.actions_["show_notes"].trigger()
    hands.choose(window, "View", "Panels as at first")
    settle()
    assert places(window) == before
    assert [d.width() for d in window.docks.in_front()] == widths
    assert window.findings.isVisible()


def test_the_right_button_on_a_title_offers_the_panels(window, sample, qtbot):
    bar = window.docks.of(window.outline).titleBarWidget()
    window.contextMenuEvent(
        QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse,
            bar.mapTo(window, bar.rect().center()),
            bar.mapToGlobal(bar.rect().center()),
        )
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert offered[0] == "show_outline"
    assert offered[-1] == "reset_panels"
    assert len(offered) == 9
    menu.close()


def test_a_lay_out_of_another_version_is_left_aside(window, sample, again):
    before = places(window)
    state = bytes(QMainWindow.saveState(window, 99).toBase64().data()).decode()
    window.settings["docks"] = state
    assert places(again()) == before


def test_the_start_page_has_the_window_to_itself(window):
    window.starting.show()
    assert window.docks.shown() == []
    window.files.new()
    assert window.outline.isVisible()


def test_comments_come_with_a_draft_that_has_some(window, sample, settle):
    dock = window.commenting.dock
    assert dock.isHidden()
    remark = Comment("c1", content=marked("Why?"), author="A. Reader")
    window.files.take(OpenDraft(Draft(build((OP, "Decides so.")), comments=(remark,))))
    settle()
    assert dock.windowTitle() == "Comments (1)"
    assert not dock.isHidden()
    assert window.findings.isVisible()
    hands.click(dock.close_button)
    window.page.type_text("Now ")
    settle()
    assert dock.isHidden()
