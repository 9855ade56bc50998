"""How soon the pages beside the text follow: from the last key to the drawn pages on the screen.

    python -m benchmarks.preview [CORPUS]

Keys go into the middle of A/RES/79/144 (460 paragraphs, 58 pages) where there is a corpus, and into a
sample, with the page of the caret in view. The pause is part of the figure; the limit is half a second.
The longest time for which the window did nothing else is told too.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from benchmarks._stress import SAMPLE, own_home, stress_text

_TIMES = 12


def refreshes(file: Path) -> tuple[int, list[float], float]:
    """The number of pages, seconds from key to picture, and the longest gap between events."""
    from PySide6.QtTest import QTest

    from drafter.app.main import application
    from drafter.app.main_window import MainWindow
    from drafter.document.history import Caret
    from drafter.workspace.settings import Settings

    app = application(["benchmark"])
    sys.setswitchinterval(0.001)
    window = MainWindow(Settings())
    window.resize(1600, 900)
    window.show()
    window.files.read(file)
    longest = 0.0

    def wait(condition: object, seconds: float = 20) -> None:
        nonlocal longest
        end = time.monotonic() + seconds
        while time.monotonic() < end and not condition():  # type: ignore[operator]
            begin = time.perf_counter()
            app.processEvents()
            longest = max(longest, time.perf_counter() - begin)
            time.sleep(0.001)

    wait(lambda: window.draft is not None and not window.checking.busy)
    assert window.draft is not None
    paragraphs = window.draft.resolution.paragraphs
    middle = paragraphs[len(paragraphs) // 2]
    window.page.set_caret(Caret(middle.id, len(middle.text) // 2))
    window.actions_["preview_here"].trigger()
    wait(lambda: not window.paging.previewing.busy)
    drawn = 0

    def count(*_: object) -> None:
        nonlocal drawn
        drawn += 1

    window.paging.previewing.drawn.connect(count)
    window.page.setFocus()
    times = []
    longest = 0.0
    for number in range(_TIMES):
        seen = drawn
        QTest.keyClicks(window.page, "and words "[: 3 + number % 7])
        begin = time.perf_counter()
        wait(lambda before=seen: drawn > before)
        window.paging.dock.view.viewport().repaint()
        times.append(time.perf_counter() - begin)
        wait(lambda: not window.paging.previewing.busy and not window.checking.busy)
    pages = window.paging.dock.view.pages
    assert pages is not None
    window.draft.history.mark_saved()
    window.close()
    return len(pages.sizes), times, longest


def main() -> int:
    """Print the figures."""
    stress = stress_text(__doc__)
    with own_home():
        for file in dict.fromkeys([SAMPLE, stress]):
            pages, times, longest = refreshes(file)
            print(f"{file.name}: {pages} pages, key to pages: median {statistics.median(times):.2f} s, "
                  f"slowest {max(times):.2f} s; longest step of the window {longest * 1000:.0f} ms")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
