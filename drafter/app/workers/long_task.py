"""Long work in the background, with progress, and stopped when asked to."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from drafter.app.workers.background import Background

_BETWEEN = 0.1
"""Seconds between two reports of progress."""
Progress = Callable[[int, int], None]
"""Told how much is done, and of how much."""


class LongTask(QObject):
    """`progressed` gives how much is done and of how much, `done` the result, `failed` an error."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self, serial=True)
        self._cancelled = threading.Event()

    @property
    def busy(self) -> bool:
        """Whether the work is going on."""
        return self._background.busy

    def cancel(self) -> None:
        """Ask the work to end; it ends with what it has."""
        self._cancelled.set()

    def stop(self, patience: int | None = None) -> None:
        """End; what is found is dropped. `patience`: milliseconds that the last step may take."""
        self.cancel()
        self._background.stop(*(() if patience is None else (patience,)))

    def _begin(self, work: Callable[[], object]) -> None:
        """Work in another thread, where signals are only left for the GUI thread."""
        self._cancelled.clear()
        self._background.run(work, self.done.emit, self.failed.emit)

    def _progress(self) -> Progress:
        """What the work calls as often as it likes; the window hears of it now and then."""
        told = 0.0

        def tell(done: int, total: int) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told >= _BETWEEN or done == total:
                told = now
                self.progressed.emit(done, total)

        return tell
