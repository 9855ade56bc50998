"""How quick the window is: from launch to the text on the screen, and from a key to its repaint.

    python -m benchmarks.window [CORPUS]

Without a display it measures on Qt's offscreen platform. The keys go into the middle of A/RES/79/144
where there is a corpus, else into a sample, in bursts that run into the checks of the pauses between.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks._stress import ROOT, SAMPLE, compiled, own_home, stress_text

LAUNCHES = 7
BURSTS, KEYS, GAP, PAUSE = 24, 25, 0.012, 0.165

_LAUNCH = """
import sys, time
from pathlib import Path
from drafter.app import main
from PySide6.QtCore import QEvent, QObject, QTimer

class Watch(QObject):
    def __init__(self, window):
        super().__init__(window)
        self.window = window
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.window.page.shown.rows:
            QTimer.singleShot(0, self.report)
            watched.removeEventFilter(self)
        return False
    def report(self):
        print(time.time(), *sorted(m for m in HEAVY if m in sys.modules), flush=True)
        import os; os._exit(0)

HEAVY = ("docx", "typst", "sqlite_utils", "spellchecker", "jinja2")
class Measured(main.MainWindow):
    def __init__(self, settings):
        super().__init__(settings)
        self.watch = Watch(self)
        self.page.viewport().installEventFilter(self.watch)
main.MainWindow = Measured
main.run(Path(sys.argv[1]))
"""


def launches(file: Path) -> tuple[list[float], set[str]]:
    """Seconds from the start of the process to the painted text, and heavy modules loaded by then."""
    times, heavy = [], set()
    command = [sys.executable, "-c", _LAUNCH, str(file)]
    with compiled() as environment:
        for _ in range(LAUNCHES + 1):
            begin = time.time()
            run = subprocess.run(
                command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment
            )
            end, *modules = run.stdout.split()
            times.append(float(end) - begin)
            heavy |= set(modules)
    return times[1:], heavy  # the one before them compiled the files


def keystrokes(file: Path) -> dict[str, list[float]]:
    """Milliseconds from a key press to the end of its repaint, by kind of key."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from drafter.app.main import application
    from drafter.app.main_window import MainWindow
    from drafter.document.history import Caret
    from drafter.workspace.settings import Settings

    app = application(["benchmark"])
    sys.setswitchinterval(0.001)
    window = MainWindow(Settings())
    window.resize(1280, 720)
    window.show()
    window.files.read(file)
    _wait(app, lambda: window.draft is not None and not window.checking.busy)
    assert window.draft is not None
    paragraphs = window.draft.resolution.paragraphs
    middle = paragraphs[len(paragraphs) // 2]
    window.page.set_caret(Caret(middle.id, len(middle.text) // 2))
    window.page.setFocus()
    app.processEvents()
    results: dict[str, list[float]] = {"letter": [], "Enter": [], "Backspace": [], "undo": []}
    checks = 0

    def press(name: str, key: str | Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        begin = time.perf_counter()
        QTest.keyClick(window.page, key, modifier)  # type: ignore[arg-type]
        app.processEvents()
        results[name].append((time.perf_counter() - begin) * 1000)
        _idle(app, GAP)

    plain, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier

    def counted(_: object) -> None:
        nonlocal checks
        checks += 1

    window.checking.done.connect(counted)
    for burst in range(BURSTS):
        for character in "in this regard, the work "[:KEYS]:
            press("letter", character, plain)
        if burst % 4 == 3:
            press("Enter", Qt.Key.Key_Return, plain)
            press("Backspace", Qt.Key.Key_Backspace, plain)
            press("undo", Qt.Key.Key_Z, control)
        _idle(app, PAUSE)
    print(f"   {len(paragraphs)} paragraphs, {window.findings.model.rowCount()} findings, "
          f"{checks} checks finished while typing")  # fmt: skip
    assert window.draft is not None
    window.draft.history.mark_saved()
    window.close()
    return results


def _wait(app: object, condition: object, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not condition():  # type: ignore[operator]
        _idle(app, 0.01)


def _idle(app: object, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.processEvents()  # type: ignore[attr-defined]
        time.sleep(0.001)


def main() -> None:
    """Print the figures."""
    stress = stress_text(__doc__)
    with own_home():
        for file in dict.fromkeys([SAMPLE, stress]):
            times, heavy = launches(file)
            print(f"launch to text on the screen, {file.name}: median {statistics.median(times):.2f} s, "
                  f"slowest {max(times):.2f} s; heavy modules loaded by then: {', '.join(heavy) or 'none'}")  # fmt: skip
        results = keystrokes(stress)
        for name, values in results.items():
            ordered = sorted(values)
            p50, p95, p99 = (
                ordered[min(int(len(ordered) * q), len(ordered) - 1)] for q in (0.5, 0.95, 0.99)
            )
            print(f"{name:10} to repaint: p50 {p50:.1f} ms, p95 {p95:.1f} ms, p99 {p99:.1f} ms, "
                  f"slowest {ordered[-1]:.1f} ms ({len(values)} keys)")  # fmt: skip


if __name__ == "__main__":
    main()
