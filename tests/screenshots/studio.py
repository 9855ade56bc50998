"""One window in one theme and size, and the pictures taken of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from drafter.app.main_window import MainWindow
from drafter.document.draft import Draft
from drafter.open_draft import OpenDraft
from drafter.paths import resource
from drafter.workspace.settings import Settings
from tests.screenshots import pictures

_STILL = 0.3
"""Seconds without work after which nothing more will change."""


class Studio:
    """Opens texts in a window of its own and takes pictures."""

    def __init__(self, folder: Path, theme: str, size: tuple[int, int]) -> None:
        settings = Settings()
        settings["theme"] = theme
        self.window = MainWindow(settings)
        self.window.resize(*size)
        self.window.show()
        self.folder = folder
        self._name = f"{theme}-{size[0]}x{size[1]}"

    def wait(self, ready: Callable[[], bool], seconds: float = 20) -> None:
        """Let the program work until it is ready."""
        end = time.monotonic() + seconds
        while not ready():
            if time.monotonic() > end:
                raise TimeoutError(f"not ready for a picture: {ready}")
            QApplication.processEvents()
            time.sleep(0.005)

    def rest(self) -> None:
        """Wait until nothing more will change."""
        window = self.window
        self.wait(
            lambda: (
                not (
                    window.checking.busy
                    or window.files.background.busy
                    or window.tracking.comparing.busy
                    or window.finding_words.busy
                    or window.prior.busy
                    or window.exchanging.busy
                    or window.paging.previewing.busy
                )
            )
        )
        end = time.monotonic() + _STILL
        self.wait(lambda: time.monotonic() > end)

    def open(self, name: str) -> None:
        """Open a sample."""
        before = self.window.draft
        self.window.files.read(resource("samples", name))
        self.wait(lambda: self.window.draft is not before)
        self.rest()

    def show(self, draft: Draft) -> OpenDraft:
        """Open a draft that no file has."""
        opened = OpenDraft(draft)
        self.window.files.take(opened)
        self.rest()
        return opened

    def go_to(self, words: str, *, after: bool = False) -> None:
        """Put the caret before some words of the text, or behind them."""
        draft = self.window.draft
        assert draft is not None
        for paragraph in draft.resolution.paragraphs:
            at = paragraph.text.find(words)
            if at >= 0:
                at += len(words) if after else 0
                self.window.editing.go_to(paragraph.id, at, at).setFocus()
                return
        raise LookupError(words)

    def take(self, state: str) -> None:
        """Take a picture of the window and of what stands open over it."""
        self.rest()
        picture: QPixmap = self.window.grab()
        over = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self.window]
        for widget in sorted(over, key=_is_popup):
            self._paint(picture, widget)
        pictures.save(picture.toImage(), self.folder / f"{state}-{self._name}.png")

    def _paint(self, picture: QPixmap, widget: QWidget) -> None:
        """Menus where they are; other windows in the middle, with a line around them."""
        size = widget.size()
        if _is_popup(widget):
            place = widget.mapToGlobal(QPoint()) - self.window.mapToGlobal(QPoint())
        else:
            place = QPoint(
                (picture.width() - size.width()) // 2, (picture.height() - size.height()) // 3
            )
        painter = QPainter(picture)
        frame = widget.rect().translated(place).adjusted(-1, -1, 1, 1)
        painter.fillRect(frame, Qt.GlobalColor.gray)
        painter.drawPixmap(place, widget.grab())
        painter.end()

    def close(self) -> None:
        """Close without a question."""
        if self.window.draft is not None:
            self.window.draft.history.mark_saved()
        self.window._may_close = True
        self.window.close()


def _is_popup(widget: QWidget) -> bool:
    return widget.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
