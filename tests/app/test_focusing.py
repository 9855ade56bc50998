from __future__ import annotations

from PySide6.QtWidgets import QToolBar

from drafter.app.main_window import MainWindow
from drafter.workspace.settings import Settings


def around(window):
    bar = window.findChild(QToolBar)
    return (window.outline, window.findings, window.footnotes, window.paging.dock,
            window.statusBar(), bar)  # fmt: skip


def test_the_text_stands_alone_and_all_comes_back(window, sample, settle):
    window.actions_["show_outline"].trigger()
    window.actions_["show_preview"].trigger()
    settle()
    before = [part.isVisible() for part in around(window)]
    assert before == [False, True, True, True, True, True]
    window.actions_["focus_mode"].trigger()
    assert [part.isVisible() for part in around(window)] == [False] * 6
    assert window.page.isVisible()
    assert window.page.hasFocus()
    assert window.menuBar().isVisible()
    assert not window.actions_["show_findings"].isChecked()
    window.actions_["focus_mode"].trigger()
    assert [part.isVisible() for part in around(window)] == before
    assert window.actions_["show_findings"].isChecked()
    assert not window.actions_["show_outline"].isChecked()
    assert not window.actions_["focus_mode"].isChecked()


def test_a_panel_can_be_opened_meanwhile_and_stays(window, sample, settle):
    window.actions_["show_outline"].trigger()
    window.actions_["focus_mode"].trigger()
    window.actions_["show_outline"].trigger()
    assert window.outline.isVisible()
    window.actions_["focus_mode"].trigger()
    assert window.outline.isVisible()
    assert window.findings.isVisible()


def test_a_message_is_still_told(window, sample):
    window.actions_["focus_mode"].trigger()
    window.tell("The disk is full.", "error")
    assert window.message_bar.isVisible()


def test_closing_in_the_middle_remembers_the_panels(window, sample, messages, qtbot):
    window.actions_["focus_mode"].trigger()
    window.appearance.remember()
    another = MainWindow(Settings(), messages)
    another.show()
    another.files.new()
    assert [part.isVisible() for part in around(another)] == [True, True, True, False, True, True]
    another.close()
    another.deleteLater()
    qtbot.wait(1)
