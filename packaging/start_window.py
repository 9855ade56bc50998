"""Where the frozen program `drafter-gui` starts: the window, without a console on Windows.

With DRAFTER_SMOKE set, as smoke.py does, the window says on standard output when its text is on
the screen, and closes.
"""

from __future__ import annotations

import multiprocessing
import os


def close_when_shown() -> None:
    """Print the title of the main window once it is on the screen with its text, then close it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QWindow

    from drafter.app.editor.rows_view import RowsView
    from drafter.app.main import application
    from drafter.app.main_window import MainWindow

    app = application(["drafter"])
    timer = QTimer(app, interval=5)

    def look() -> None:
        for window in app.topLevelWidgets():
            if not isinstance(window, MainWindow):
                continue
            handle: QWindow | None = window.windowHandle()  # none before it is first shown
            if handle is None or not handle.isExposed():
                continue
            texts = [view for view in window.findChildren(RowsView) if view.isVisible()]
            if any(view.document().characterCount() > 1 for view in texts):
                timer.stop()
                print(window.windowTitle(), flush=True)
                QTimer.singleShot(1000, window.close)

    timer.timeout.connect(look)
    timer.start()


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a worker process starts this very program, without Qt
    from drafter.app.main import main

    if os.environ.get("DRAFTER_SMOKE"):
        close_when_shown()
    main()
