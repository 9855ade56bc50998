"""Taking files into the library in the background, with progress, and stopped when asked to."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.app.workers.background import Background
from drafter.paths import library_path

if TYPE_CHECKING:
    from drafter.clauses.store.adding import AddReport

_BETWEEN = 0.1
"""Seconds between two reports of progress."""
_SOON = 20_000
"""Milliseconds that the files being read just now may take when the program ends."""


class Importing(QObject):
    """`progressed` gives the number of files done and of all, `done` an AddReport, `failed` an error."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self, serial=True)
        self._cancelled = threading.Event()

    @property
    def busy(self) -> bool:
        """Whether files are being taken in."""
        return self._background.busy

    def start(self, paths: Sequence[Path]) -> None:
        """Take in files and folders, unless others are being taken in."""
        if self.busy:
            return
        self._cancelled.clear()
        self._background.run(lambda: self._work(tuple(paths)), self.done.emit, self.failed.emit)

    def cancel(self) -> None:
        """End after the files that are being read; what was read stays."""
        self._cancelled.set()

    def _work(self, paths: Sequence[Path]) -> AddReport:
        """In the worker, where signals are only left for the GUI thread."""
        from drafter.clauses.store import Library
        from drafter.clauses.store.taking_in import take_in

        told = 0.0

        def progress(done: int, total: int) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told >= _BETWEEN or done == total:
                told = now
                self.progressed.emit(done, total)

        with Library(library_path()) as library:
            return take_in(library, paths, progress, self._cancelled.is_set)

    def stop(self) -> None:
        """End."""
        self.cancel()
        self._background.stop(_SOON)
