"""The panels around the text: which are open, which of those in one place is in front, and where they were."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QTabBar, QTabWidget, QWidget

from drafter.app.language import tr
from drafter.app.panels.dock import Dock
from drafter.app.theme.theme import Theme
from drafter.open_draft import OpenDraft

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow

__all__ = ["Dock", "Docks"]

_LAYOUT = 1
"""The version of what is remembered; that of another is left aside for the usual places."""
_OUTLINE, _SIDE, _NOTES, _BELOW = 236, 350, 128, 210
_LEAST = 290
_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


class Docks:
    """Keeps which panels are open, and where. The start page has the window to itself.

    A panel may say where it stands at first: the area, whether in one place with others (`together`), and
    whether it is open.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._docks: dict[str, Dock] = {}
        self._places: dict[str, Qt.DockWidgetArea] = {}
        self._together: list[str] = []
        self._at_first: list[str] = []
        self._laid_out = False
        window.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks
        )
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        window.setDocumentMode(True)
        window.setCorner(Qt.Corner.BottomLeftCorner, _LEFT)
        window.setCorner(Qt.Corner.BottomRightCorner, _RIGHT)
        window.files.opened.connect(self._opened)

    def add(
        self,
        action: str,
        dock: Dock,
        area: Qt.DockWidgetArea,
        *,
        together: bool = False,
        is_open: bool = False,
    ) -> None:
        """Take charge of a dock that an action of the menus shows and hides."""
        self._docks[action] = dock
        self._places[action] = area
        if together:
            self._together.append(action)
            dock.widget().setMinimumWidth(_LEAST)
        if is_open:
            self._at_first.append(action)
        self._window.addDockWidget(area, dock)
        dock.hide()
        dock.visibilityChanged.connect(lambda _: self.show_state())
        dock.topLevelChanged.connect(lambda _: self._name_tabs())

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        toggles: dict[str, Callable[..., object]] = {
            action: lambda action=action: self.toggle(action) for action in self._docks
        }
        return toggles | {"reset_panels": self.reset}

    def menu(self) -> QMenu:
        """A menu of the panels."""
        menu = QMenu(self._window)
        menu.addActions([self._window.actions_[action] for action in self._docks])
        menu.addSeparator()
        menu.addAction(self._window.actions_["reset_panels"])
        return menu

    # Showing and hiding

    def shown(self) -> list[Dock]:
        """Those that are open."""
        return [dock for dock in self._docks.values() if not dock.isHidden()]

    def in_front(self) -> list[Dock]:
        """Those that are seen, in the order of their actions."""
        return [dock for dock in self.shown() if dock.in_front]

    def of(self, panel: QWidget) -> Dock:
        """The dock that holds a panel. Raises KeyError where none does."""
        for dock in self._docks.values():
            if dock.widget() is panel or dock is panel:
                return dock
        raise KeyError(panel.objectName())

    def bring_up(self, panel: QWidget) -> Dock:
        """Open the dock of a panel and put it in front of those in the same place."""
        dock = self.of(panel)
        dock.show()
        dock.raise_()
        self._name_tabs()
        return dock

    def toggle(self, action: str) -> None:
        """Open it, bring it to the front where it is behind another, close it where it is seen."""
        dock = self._docks[action]
        if dock.isHidden() or not dock.in_front:
            self.bring_up(dock)
            if dock.calls:
                dock.go()
        else:
            self.close(dock)
        self.show_state()

    def close(self, dock: Dock) -> None:
        """Close one; the focus that it had goes to the text."""
        focus = QApplication.focusWidget()
        if focus is not None and dock.isAncestorOf(focus):
            self._window.page.setFocus()
        dock.close()

    def show_state(self) -> None:
        """Let the menus say which are open."""
        for action, dock in self._docks.items():
            self._window.actions_[action].setChecked(not dock.isHidden())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for dock in self._docks.values():
            dock.set_theme(theme)

    # Places

    def reset(self) -> None:
        """Put every panel where it was at first, and open those that were open."""
        window = self._window
        for dock in self._docks.values():
            dock.setFloating(False)
            window.removeDockWidget(dock)
        first = self._docks[self._together[0]]
        beside = first
        # What stands beside or below others is put there before any are in one place: Qt then takes it for a
        # further one in that place.
        for action, dock in self._docks.items():
            area = self._places[action]
            dock.setVisible(action in self._at_first)
            if dock is first or area is _LEFT:
                window.addDockWidget(area, dock)
            elif action not in self._together and area is _RIGHT:
                window.splitDockWidget(beside, dock, Qt.Orientation.Horizontal)
                beside = dock
            elif area is _BOTTOM:
                window.addDockWidget(area, dock, Qt.Orientation.Vertical)
        for action in self._together[1:]:
            window.tabifyDockWidget(first, self._docks[action])
            self._docks[action].setVisible(action in self._at_first)
        self.share_room()
        first.raise_()
        self._laid_out = True
        self._name_tabs()
        self.show_state()

    def share_room(self) -> None:
        """Give each panel its usual share of the window."""
        window = self._window
        width, height = window.width(), window.height()
        sizes = {
            _LEFT: max(_OUTLINE, width // 7),
            _RIGHT: max(_SIDE, width // 5),
        }
        sideways = [a for a in self._at_first if self._places[a] in sizes]
        window.resizeDocks(
            [self._docks[a] for a in sideways],
            [sizes[self._places[a]] for a in sideways],
            Qt.Orientation.Horizontal,
        )
        below = [a for a, area in self._places.items() if area is _BOTTOM]
        shares = [max(_NOTES, height // 6) if a in self._at_first else _BELOW for a in below]
        window.resizeDocks([self._docks[a] for a in below], shares, Qt.Orientation.Vertical)

    def remember(self) -> None:
        """Keep for the next time which are open, and where."""
        if self._laid_out:
            state = bytes(self._window.saveState(_LAYOUT).toBase64().data()).decode()
            self._window.settings["docks"] = state

    def _opened(self, _: OpenDraft) -> None:
        """With the first draft they come up where they were the last time."""
        if self._laid_out:
            return
        state = QByteArray.fromBase64(str(self._window.settings["docks"]).encode())
        if state.isEmpty() or not self._window.restoreState(state, _LAYOUT):
            self.reset()
        self._laid_out = True
        self._name_tabs()
        self.show_state()

    def _name_tabs(self) -> None:
        """The tabs are Qt's own, made when they are needed; readers of the screen need a name."""
        for bar in self._window.findChildren(
            QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            bar.setAccessibleName(tr("Panels in this place"))
            bar.setUsesScrollButtons(False)
