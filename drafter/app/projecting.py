"""The projection view in the window: opened, in step with the caret and the text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from drafter.document.history import Caret
from drafter.document.resolution import NOTE_PREFIX
from drafter.open_draft import OpenDraft

if TYPE_CHECKING:
    from drafter.app.dialogs.projection import Projection
    from drafter.app.main_window import MainWindow

_PAUSE = 120


class Projecting:
    """Keeps one projection, on the second screen where there is one."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.view: Projection | None = None
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._refresh)
        window.page.cursorPositionChanged.connect(self._follow)
        window.tracking.comparing.answered.connect(lambda _: self._timer.start())
        window.files.opened.connect(self._opened)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"projection": self.show}

    def show(self) -> None:
        """Open the view at the paragraph of the caret, full on its screen."""
        from drafter.app.dialogs.projection import Projection

        window = self._window
        if self.view is None:
            view = Projection(window.theme, int(window.settings["projection_size"]), window)
            view.chosen.connect(self._go_to)
            view.size_changed.connect(self._sized)
            view.finished.connect(self._closed)
            self.view = view
            others = [s for s in QGuiApplication.screens() if s is not window.screen()]
            if others:
                view.setGeometry(others[0].geometry())
        self._refresh()
        self.view.showFullScreen()
        self.view.activateWindow()
        self.view.setFocus()

    def set_theme(self) -> None:
        """Take the colours of the window."""
        if self.view is not None:
            self.view.set_theme(self._window.theme)

    def _opened(self, draft: OpenDraft) -> None:
        draft.observers.append(lambda _: self._later())
        self._later()

    def _later(self) -> None:
        if self.view is not None:
            self._timer.start()

    def _refresh(self) -> None:
        window = self._window
        if self.view is None or window.draft is None:
            return
        from drafter.revision.side_by_side import side_by_side

        compared = window.tracking.panel.compared
        comparison = compared.comparison if compared is not None else None
        pairs = side_by_side(window.draft.resolution, comparison)
        shown = self.view.pair
        deleted = shown is not None and shown.current is None
        self.view.show_pairs(
            pairs, shown.target if deleted and shown else window.page.caret().target
        )

    def _follow(self) -> None:
        if self.view is not None and self._window.draft is not None:
            self.view.go_to(self._window.page.caret().target)

    def _go_to(self, target: str) -> None:
        if not target.startswith(NOTE_PREFIX):
            self._window.page.set_caret(Caret(target, 0))

    def _sized(self, points: int) -> None:
        self._window.settings["projection_size"] = points

    def _closed(self) -> None:
        self.view = None
        self._window.page.setFocus()

    def stop(self) -> None:
        """Close the view with the window."""
        if self.view is not None:
            self.view.close()
