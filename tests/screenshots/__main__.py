"""Draw the window's main states, in light and dark and in two sizes, into a folder."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from drafter.app.dialogs.messages import QtMessages
from drafter.app.main import application
from drafter.app.main_window import MainWindow
from drafter.app.theme.theme import THEMES
from drafter.paths import resource
from drafter.workspace.settings import Settings

SIZES = ((1280, 720), (1920, 1080))
SMALLEST = 0
"""Qt packs a PNG the harder, the lower the quality; no pixel changes."""
LARGE = ("open", "findings", "clause-form")
DEEP = "hrc-61-draft-on-52-15.txt"
ISSUED = "a-res-55-105.txt"


class Studio:
    """One window in one theme and size, and the pictures taken of it."""

    def __init__(self, folder: Path, theme: str, size: tuple[int, int]) -> None:
        settings = Settings()
        settings["theme"] = theme
        self.window = MainWindow(settings)
        self.window.resize(*size)
        self.window.show()
        self._name = f"{theme}-{size[0]}x{size[1]}"
        self._folder = folder

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
        self.wait(lambda: not window.checking.busy and not window.files.background.busy)
        end = time.monotonic() + 0.3
        self.wait(lambda: time.monotonic() > end)

    def open(self, name: str) -> None:
        """Open a sample."""
        before = self.window.draft
        self.window.files.read(resource("samples", name))
        self.wait(lambda: self.window.draft is not before)
        self.rest()

    def take(self, state: str, dialog: QWidget | None = None) -> None:
        """Take a picture of the window, with a dialog over it; large ones of some states only."""
        if self.window.width() > SIZES[0][0] and state not in LARGE:
            return
        self.rest()
        picture: QPixmap = self.window.grab()
        if dialog is not None:
            painter = QPainter(picture)
            size = dialog.size()
            place = ((picture.width() - size.width()) // 2, (picture.height() - size.height()) // 3)
            painter.fillRect(
                place[0] - 1, place[1] - 1, size.width() + 2, size.height() + 2, Qt.GlobalColor.gray
            )
            painter.drawPixmap(*place, dialog.grab())
            painter.end()
        image = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
        image.save(str(self._folder / f"{state}-{self._name}.png"), quality=SMALLEST)

    def close(self) -> None:
        """Close without a question."""
        if self.window.draft is not None:
            self.window.draft.history.mark_saved()
        self.window._may_close = True
        self.window.close()


def states(studio: Studio) -> None:
    """Every main state, one after the other."""
    window = studio.window
    window.starting.show()
    studio.take("start")
    window.files.new()
    studio.take("new")
    studio.open(ISSUED)
    studio.take("open")
    studio.open(DEEP)
    window.findings.choose(4)
    studio.take("findings")
    studio.open(ISSUED)
    window.actions_["insert_clause"].trigger()
    studio.wait(lambda: window.clauses.model.rowCount() > 0)
    window.clauses.search.setText("report subject")
    studio.take("clauses")
    choices = window.clauses.model.choices
    window.clauses.open_choice(next(c for c in choices if c.title == "Report on a subject"))
    studio.take("clause-form")
    window.clauses.form.insert_now()
    studio.take("clause-faults")
    window.clauses.form.fields[1].field.setText("the state of regional arrangements")  # type: ignore[union-attr]
    studio.rest()
    window.clauses.form.insert_now()
    window.editing.bring_up(window.findings)
    studio.take("inserted")
    window.page.verticalScrollBar().setValue(window.page.verticalScrollBar().maximum() // 2)
    window.actions_["insert_footnote"].trigger()
    QTest.keyClicks(window.notes, "A/80/123")
    studio.take("footnote")
    window.appearance.zoom_by(60)
    studio.take("zoomed")
    window.appearance.zoom_by(-60)
    window.tell("notes.docx cannot be read: it is damaged; ask for it again.", "error")
    studio.take("message")
    window.message_bar.hide()
    QtMessages(window).unsaved(window.files.name, lambda _: None)
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    studio.take("unsaved", box)
    box.done(0)


def main() -> None:
    """Take all pictures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    app = application(["screenshots"])
    app.setCursorFlashTime(0)
    for theme in THEMES:
        for size in SIZES:
            with tempfile.TemporaryDirectory() as home:
                os.environ["DRAFTER_HOME"] = home
                studio = Studio(folder, theme, size)
                states(studio)
                studio.close()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    main()
