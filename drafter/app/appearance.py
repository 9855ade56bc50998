"""How the window looks: theme, zoom, the room of its parts; and remembering it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from drafter.app.docks import Dock
from drafter.app.language import later, tr
from drafter.app.theme import theme as themes
from drafter.app.theme.style_sheet import style_sheet

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow

_CHOICES = (
    (themes.SYSTEM, later("&System")),
    ("light", later("&Light")),
    ("dark", later("&Dark")),
    ("high-contrast", later("&High contrast")),
)
_SIZE = (1280, 800)
_LEAST_ZOOM, _MOST_ZOOM = 50, 300


class Appearance:
    """Theme, zoom and lay-out of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def apply_theme(self) -> None:
        """Paint the whole program in the theme."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there is one before any widget
        theme = self._window.theme
        drawn = f"{theme.id} {theme.compact}"
        if application.property("theme") != drawn:
            application.setPalette(themes.palette(theme))
            application.setStyleSheet(style_sheet(theme))
            application.setProperty("theme", drawn)
        self._window.actions_.set_theme(self._window.theme)
        self._window.docks.set_theme(self._window.theme)

    def set_theme(self, choice: str) -> None:
        """Take the colours of a theme, or of the desktop's with "system"."""
        self._window.settings["theme"] = choice
        self.take_up()

    def take_up(self) -> None:
        """Take theme, type and room as the settings have them now.

        In two steps, each as long as the window may be held up, and nothing is painted between them.
        """
        self._window.theme = themes.chosen_theme(self._window.settings)
        self._window.setUpdatesEnabled(False)
        self.apply_theme()
        QTimer.singleShot(0, self._window, self._take_up_in_parts)

    def _take_up_in_parts(self) -> None:
        try:
            self._colour_parts()
        finally:
            self._window.setUpdatesEnabled(True)

    def _colour_parts(self) -> None:
        window = self._window
        for part in (
            window.outline,
            window.page,
            window.notes,
            window.findings,
            window.clauses,
            window.tracking.panel,
            window.paging.dock.view,
        ):
            part.set_theme(window.theme)
        window.projecting.set_theme()
        window.prior.set_theme()
        if window.starting.page is not None:
            window.starting.page.set_theme(window.theme)

    def system_changed(self) -> None:
        """Follow the desktop where the user chose to."""
        if self._window.settings["theme"] == themes.SYSTEM:
            self.set_theme(themes.SYSTEM)

    def fill_themes(self) -> None:
        """Fill the menu of themes, the chosen one marked."""
        menu = self._window.actions_.submenus["theme"]
        menu.clear()
        for choice, words in _CHOICES:
            action = menu.addAction(tr(words))
            action.setCheckable(True)
            action.setChecked(self._window.settings["theme"] == choice)
            action.triggered.connect(lambda *_, name=choice: self.set_theme(name))

    def zoom_by(self, per_cent: int) -> None:
        """Larger or smaller text."""
        self.set_zoom(int(self._window.settings["zoom"]) + per_cent)

    def set_zoom(self, per_cent: int) -> None:
        """The size of the text on the sheet."""
        bounded = min(max(per_cent, _LEAST_ZOOM), _MOST_ZOOM)
        self._window.settings["zoom"] = bounded
        self._window.page.set_zoom(bounded / 100)
        self._window.notes.set_zoom(bounded / 100)
        self._window.status.show_zoom(bounded)

    def next_pane(self) -> None:
        """Move the focus from part to part: the page, and every panel that is seen, as they stand."""
        focus = QApplication.focusWidget()
        window = self._window
        parts: list[QWidget] = [window.page, *sorted(window.docks.in_front(), key=_where)]
        here = next(
            (
                n
                for n, part in enumerate(parts)
                if focus is part or (focus is not None and part.isAncestorOf(focus))
            ),
            -1,
        )
        following = parts[(here + 1) % len(parts)]
        if isinstance(following, Dock):
            following.go()
            following.activateWindow()
        else:
            window.activateWindow()
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def restore(self) -> None:
        """Take the size and lay-out of the last time, or the usual ones."""
        geometry = str(self._window.settings["geometry"])
        if not geometry or not self._window.restoreGeometry(
            QByteArray.fromBase64(geometry.encode())
        ):
            self._window.resize(*_SIZE)
        self.set_zoom(int(self._window.settings["zoom"]))

    def remember(self) -> None:
        """Keep size and lay-out for the next time."""
        self._window.focusing.leave()
        self._window.docks.remember()
        self._window.settings["geometry"] = _text(self._window.saveGeometry())


def _where(dock: Dock) -> tuple[bool, int, int]:
    """Those in the window from below the page to the right and left, then those that stand by themselves."""
    return dock.isFloating(), -dock.y(), -dock.x()


def _text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode()
