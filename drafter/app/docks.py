"""The panels that can be moved: made alike, shown and hidden, where they were the last time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from drafter.app.language import tr
from drafter.app.theme import icons
from drafter.app.theme.theme import Theme
from drafter.open_draft import OpenDraft

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow


class Dock(QDockWidget):
    """A panel that can be moved, with a title in the colours of the theme, which Qt's own are not."""

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setProperty("heading", True)
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(tr("Close {lower}").format(lower=title.lower()))
        self.close_button.setToolTip(tr("Close {lower}").format(lower=title.lower()))
        self.close_button.clicked.connect(self.close)
        bar = QWidget()
        bar.setObjectName("dockTitle")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 2, 8, 2)
        row.addWidget(heading, 1)
        row.addWidget(self.close_button)
        self.setTitleBarWidget(bar)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.close_button.setIcon(icons.icon("close", theme))


class Docks:
    """Keeps which panels are shown, and where. The start page has the window to itself."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._docks: dict[str, Dock] = {}
        self._wanted: set[str] = set()
        window.files.opened.connect(self._opened)

    def add(self, action: str, dock: Dock, area: Qt.DockWidgetArea) -> None:
        """Take charge of a dock that an action of the menus shows and hides."""
        self._docks[action] = dock
        self._window.addDockWidget(area, dock)
        dock.hide()
        dock.visibilityChanged.connect(lambda _: self.show_state())

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {action: lambda action=action: self._toggle(action) for action in self._docks}

    def shown(self) -> list[Dock]:
        """Those that are open."""
        return [dock for dock in self._docks.values() if not dock.isHidden()]

    def show_state(self) -> None:
        """Let the menus say which are open."""
        for action, dock in self._docks.items():
            self._window.actions_[action].setChecked(not dock.isHidden())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for dock in self._docks.values():
            dock.set_theme(theme)

    def remember(self) -> None:
        """Keep for the next time which are open, and where."""
        if self._window.draft is not None:
            state = bytes(self._window.saveState().toBase64().data()).decode()
            self._window.settings["docks"] = state

    def restore(self) -> None:
        """Put them where they were the last time; they open with the first draft."""
        state = str(self._window.settings["docks"])
        if state:
            self._window.restoreState(QByteArray.fromBase64(state.encode()))
        self._wanted = {action for action, dock in self._docks.items() if not dock.isHidden()}
        for dock in self._docks.values():
            dock.hide()

    def _opened(self, _: OpenDraft) -> None:
        for action in self._wanted:
            self._docks[action].show()
        self._wanted = set()

    def _toggle(self, action: str) -> None:
        self._docks[action].setVisible(self._window.actions_[action].isChecked())
