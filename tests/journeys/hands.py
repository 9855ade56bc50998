"""What a person does: presses keys, clicks, chooses from menus. Nothing else."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from drafter.app.main_window import MainWindow

K = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in whatever has the focus."""
    QTest.keyClick(focus(), key, modifiers)


def write(text: str) -> None:
    """Type into whatever has the focus."""
    QTest.keyClicks(focus(), text)


def focus() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


_STEP, _PATIENCE = 20, 2000
"""Milliseconds."""


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """Click a widget, which must be visible and enabled; one that is being laid out is waited for, as a
    person would."""
    waited = 0
    while not widget.isVisible() and waited < _PATIENCE:
        QTest.qWait(_STEP)
        waited += _STEP
    assert widget.isVisible(), widget
    assert widget.isEnabled(), widget
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())


def right_click(widget: QWidget, place: QPoint) -> None:
    """Click with the right button, which asks a widget for its menu."""
    assert widget.isVisible(), widget
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QTest.mouseClick(widget, Qt.MouseButton.RightButton, pos=place)
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


def click_row(view: QAbstractItemView, row: int) -> None:
    """Click a line of a list."""
    index = view.model().index(row, 0)
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index).center())


def choose(window: MainWindow, *path: str) -> None:
    """Open a menu by clicking the bar, then click down to an entry."""
    bar = window.menuBar()
    entry = _entry(bar.actions(), path[0])
    click(bar, bar.actionGeometry(entry).center())
    menu = entry.menu()
    for words in path[1:]:
        assert isinstance(menu, QMenu)
        QApplication.processEvents()
        assert menu.isVisible(), words
        entry = _entry(menu.actions(), words)
        assert entry.isEnabled(), words
        if isinstance(entry.menu(), QMenu):
            menu.setActiveAction(entry)
            QTest.keyClick(menu, K.Key_Right)
        else:
            click(menu, menu.actionGeometry(entry).center())
        menu = entry.menu()
    QApplication.processEvents()


def _entry(actions: list[QAction], words: str) -> QAction:
    plain = [action.text().split("\t")[0].replace("&", "").rstrip("…") for action in actions]
    for name, action in zip(plain, actions, strict=True):
        if name == words:
            return action
    raise AssertionError(f"no {words!r} among {[action.text() for action in actions]}")


def press_in(
    window: MainWindow,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key in the window, whether or not anything in it has the focus yet."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)
    QApplication.processEvents()
