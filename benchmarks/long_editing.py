"""Scrolling through the text from end to end, and what an hour of typing takes of memory.

    python -m benchmarks.long_editing [CORPUS]

Words are typed and deleted at random places of A/RES/79/144: 18,000 keys, as many as an hour has at five keys a
second, without the pauses. Goals: no frame over 33 ms, less than 10 MB for the hour, less than 200 MB at the end.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from benchmarks._stress import megabytes, own_home, stress_text

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow

_KEYS = 18_000
_WORDS = "the new words "
_FRAME = 110
"""Pixels of a step of scrolling."""


def scrolled(window: MainWindow, process: Callable[[], None]) -> list[float]:
    """Milliseconds of each frame from the beginning to the end."""
    bar, frames = window.page.verticalScrollBar(), []
    for value in range(0, bar.maximum(), _FRAME):
        begin = time.perf_counter()
        bar.setValue(value)
        window.page.viewport().repaint()
        process()
        frames.append(1000 * (time.perf_counter() - begin))
    return frames


def typed(window: MainWindow, rest: Callable[[float], None]) -> None:
    """Type words at random places and take them out again."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from drafter.document.history import Caret

    assert window.draft is not None
    rng = random.Random(1)
    targets = [p.id for p in window.draft.resolution.paragraphs]
    for _ in range(_KEYS // (2 * len(_WORDS))):
        window.page.setFocus()
        window.page.set_caret(Caret(rng.choice(targets), 5))
        QTest.keyClicks(window.page, _WORDS)
        for _ in _WORDS:
            QTest.keyClick(window.page, Qt.Key.Key_Backspace)
        rest(0.03)


def main() -> int:
    """Print the figures."""
    file = stress_text(__doc__)
    with own_home():
        from drafter.app.main import application
        from drafter.app.main_window import MainWindow
        from drafter.workspace.settings import Settings

        app = application(["benchmark"])
        window = MainWindow(Settings())
        window.resize(1366, 768)
        window.show()

        def rest(seconds: float) -> None:
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                app.processEvents()
                time.sleep(0.002)

        window.files.read(file)
        rest(4)
        frames = scrolled(window, app.processEvents)
        print(
            f"{len(frames)} frames from end to end: median {statistics.median(frames):.1f} ms, "
            f"slowest {max(frames):.1f} ms"
        )
        before = megabytes()
        typed(window, rest)
        rest(2)
        print(f"{_KEYS} keys: from {before:.1f} to {megabytes():.1f} MB")
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
