"""Nothing but the text: every panel, the tools and the status bar away, and back with the same key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QToolBar, QWidget

if TYPE_CHECKING:
    from drafter.app.docks import Dock
    from drafter.app.main_window import MainWindow


class Focusing:
    """Hides what stands around the text, and knows what stood there."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._hidden: list[QWidget] = []
        self._front: list[Dock] = []
        self.is_on = False

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"focus_mode": self.toggle}

    def toggle(self) -> None:
        """Begin or end."""
        if self.is_on:
            self.leave()
        else:
            self.enter()
        self._window.page.setFocus()
        # The sheet is as wide as before only by chance: keep to the caret.
        QTimer.singleShot(0, self._window.page, self._window.page.ensureCursorVisible)

    def enter(self) -> None:
        """Hide all but the text, the menus, and the bar of messages, which has what went wrong."""
        window = self._window
        around = [
            *window.docks.shown(),
            window.statusBar(),
            *window.findChildren(QToolBar),
        ]
        self._hidden = [part for part in around if not part.isHidden()]
        self._front = window.docks.in_front()
        self.is_on = True
        with window.docks.laid_out_once():
            for part in self._hidden:
                part.hide()
        self._show_state()

    def leave(self) -> None:
        """Show again what was hidden; what was opened in between stays."""
        if not self.is_on:
            return
        self.is_on = False
        with self._window.docks.laid_out_once():
            for part in self._hidden:
                part.show()
        for dock in self._front:
            dock.raise_()
        self._hidden, self._front = [], []
        self._show_state()

    def _show_state(self) -> None:
        window = self._window
        window.docks.show_state()
        window.actions_["focus_mode"].setChecked(self.is_on)
