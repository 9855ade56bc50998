"""A small screen has room for the window with every panel, and for the names of the panels, in each language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from drafter.app.language import ENGLISH, speak
from drafter.app.main_window import MainWindow
from drafter.document.draft import Draft
from drafter.open_draft import OpenDraft
from drafter.workspace.settings import Settings
from tests.strategies import OP, PRE, build

_SMALL, _USUAL = (1024, 600), (1280, 720)


@pytest.fixture(params=["en", "fr", "es"])
def speaking(app, request, messages) -> Iterator[MainWindow]:
    """A window in a language with a draft open."""
    speak(request.param)
    window = MainWindow(Settings(), messages)
    window.resize(*_USUAL)
    window.show()
    window.files.take(OpenDraft(Draft(current=build((PRE, "Recalling,"), (OP, "Decides.")))))
    QTest.qWait(50)
    yield window
    window.close()
    window.deleteLater()
    speak(ENGLISH)
    QTest.qWait(1)


def test_the_names_of_the_panels_are_read_in_full(speaking):
    window = speaking
    window.docks.bring_up(window.commenting.dock)
    docks = [window.docks.of(panel) for panel in (window.findings, window.tracking.panel)]
    for dock in (*docks, window.commenting.dock):
        dock.set_count(12)
    QTest.qWait(50)
    bars = window.docks._tab_bars(window.commenting.dock.windowTitle())
    assert bars
    for bar in bars:
        assert bar.count() == 4
        for n in range(bar.count()):
            assert bar.tabRect(n).width() >= bar.fontMetrics().horizontalAdvance(bar.tabText(n)) + 8


def test_all_panels_fit_a_small_screen(speaking):
    window = speaking
    for dock in window.docks._docks.values():
        window.docks.bring_up(dock)
    QTest.qWait(50)
    window.resize(*_SMALL)
    QTest.qWait(50)
    assert (window.width(), window.height()) == _SMALL


class _Laptop:
    """A small screen."""

    def availableGeometry(self) -> QRect:  # noqa: N802 - Qt's name
        return QRect(0, 0, *_SMALL)


def test_no_dialog_is_larger_than_a_small_screen(window, sample, monkeypatch):
    window.resize(*_SMALL)
    monkeypatch.setattr(QWidget, "screen", lambda _: _Laptop())
    for action in ("export", "masthead", "compare_two", "library_browse", "title_versions", "help"):
        window.actions_[action].trigger()
        QTest.qWait(30)
        dialogs = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog)]
        opened = [dialog for dialog in dialogs if dialog.isVisible()]
        assert opened, action
        for dialog in opened:
            assert dialog.width() <= _SMALL[0], action
            assert dialog.height() <= _SMALL[1], action
            dialog.close()
