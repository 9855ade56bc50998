"""The panels around the text: which are open, which of those in one place is in front, and where they were."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
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
_OUTLINE, _SIDE, _NOTES, _BELOW = 236, 396, 128, 210
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
        self._widths: dict[Dock, int] = {}
        """How wide those were that were closed."""
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
        dock.close_wanted.connect(lambda: self.close(dock))
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
        beside = self._beside(dock) if dock.isHidden() else {}
        dock.show()
        dock.raise_()
        if beside:
            wide = self._widths.get(dock) or dock.wished_width() or dock.width()
            self._keep({**beside, dock: wide})
        self._name_tabs()
        return dock

    def _beside(self, dock: Dock) -> dict[Dock, int]:
        """The width of each panel that is seen at the side where a panel will stand."""
        area = self._window.dockWidgetArea(dock)
        if area not in (_LEFT, _RIGHT) or dock.isFloating():
            return {}
        return {
            other: other.width()
            for other in self.in_front()
            if not other.isFloating() and self._window.dockWidgetArea(other) == area
        }

    def _keep(self, widths: dict[Dock, int]) -> None:
        """Let the page give or take the room: Qt would leave that to the neighbours."""
        if widths:
            docks, numbers = list(widths), list(widths.values())
            self._window.resizeDocks(docks, numbers, Qt.Orientation.Horizontal)

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
        beside = self._beside(dock)
        if dock in beside:
            self._widths[dock] = dock.width()
        dock.close()
        self._keep({other: width for other, width in beside.items() if other is not dock})

    def show_state(self) -> None:
        """Let the menus say which are open."""
        for action, dock in self._docks.items():
            self._window.actions_[action].setChecked(not dock.isHidden())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for dock in self._docks.values():
            dock.set_theme(theme)

    # Places

    @contextmanager
    def laid_out_once(self) -> Iterator[None]:
        """Lay out the window after what is done to several panels, not after each: the page breaks its lines
        anew every time."""
        layout = self._window.layout()
        assert layout is not None  # noqa: S101 - a main window has one
        layout.setEnabled(False)
        try:
            yield
        finally:
            layout.setEnabled(True)
            layout.activate()

    def reset(self) -> None:
        """Put every panel where it was at first, and open those that were open."""
        with self.laid_out_once():
            self._put_all()
        self.share_room()
        self._docks[self._together[0]].raise_()
        self._laid_out = True
        self._name_tabs()
        self.show_state()

    def _put_all(self) -> None:
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
        # Now, else the page is filled as wide as the window and laid out again between the panels.
        layout = self._window.layout()
        if layout is not None:
            layout.activate()
        self._name_tabs()
        self.show_state()
        QTimer.singleShot(0, self._window, self._show_tabs)

    def _show_tabs(self) -> None:
        """Qt leaves the tabs hidden that it makes in place of the start page, until one is chosen."""
        for dock in self.in_front():
            behind = [d for d in self._window.tabifiedDockWidgets(dock) if not d.isHidden()]
            if behind and not any(bar.isVisible() for bar in self._tab_bars(dock.windowTitle())):
                behind[0].raise_()
                dock.raise_()

    def _name_tabs(self) -> None:
        """The tabs are Qt's own, made when they are needed; readers of the screen need a name."""
        for bar in self._tab_bars():
            bar.setAccessibleName(tr("Panels in this place"))
            bar.setUsesScrollButtons(False)

    def _tab_bars(self, title: str = "") -> list[QTabBar]:
        """The tabs that Qt has made, those with a tab of that title."""
        only = Qt.FindChildOption.FindDirectChildrenOnly
        bars = self._window.findChildren(QTabBar, options=only)
        return [
            bar
            for bar in bars
            if not title or title in [bar.tabText(n) for n in range(bar.count())]
        ]
