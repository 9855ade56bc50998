"""The program with its window, from launch to exit."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from drafter import __version__
from drafter.app.editor.clipboard import leave_behind
from drafter.app.faults import catch_all
from drafter.app.language import speak
from drafter.app.main_window import MainWindow
from drafter.app.settled import Settled
from drafter.app.theme import icons
from drafter.paths import FolderUnavailableError
from drafter.workspace.settings import Settings

_SWITCH = 0.001
"""Seconds after which a busy worker thread lets the GUI thread have the interpreter; Python's own
5 ms would be a third of the time a keystroke may take."""
_CANNOT = 2
_SOON = 250
"""Milliseconds after the first draft is shown."""


def application(argv: Sequence[str]) -> QApplication:
    """The application object; made once."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(list(argv))
    app.setApplicationName("Drafter")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("drafter")
    app.setStyle("Fusion")
    return app


def run(path: Path | None) -> int:
    """Open the window, on a file where one is given, and stay until it is closed; the exit status."""
    app = application(["drafter"])
    sys.setswitchinterval(_SWITCH)
    settings = Settings()
    speak(str(settings["language"]))
    window = MainWindow(settings)
    settled = Settled(window)
    QGuiApplication.setWindowIcon(icons.icon("drafter", window.theme, "window.accent"))
    catch_all(lambda text: window.tell(text, "error"))
    window.files.opened.connect(
        lambda _: QTimer.singleShot(
            _SOON, window, lambda: _go_on(window, recovery=path is not None)
        ),
        Qt.ConnectionType.SingleShotConnection,
    )
    if path is None:
        window.starting.show()
    else:
        window.files.read(path)
    window.show()
    QTimer.singleShot(_SOON, window, window.starting.tell_damaged)
    status = app.exec()
    leave_behind()
    settled.end()
    return status


def _go_on(window: MainWindow, *, recovery: bool) -> None:
    """What can wait until the first text is on the screen; the start page has offered recovery."""
    if recovery:
        window.starting.offer_recovery()
    window.clauses.load()


def main(argv: Sequence[str] | None = None) -> None:
    """The entry point of `drafter-gui`."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        status = run(Path(arguments[0]) if arguments else None)
    except FolderUnavailableError as error:
        print(f"drafter: {error}", file=sys.stderr)
        status = _CANNOT
    sys.exit(status)
