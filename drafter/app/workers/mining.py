"""Looking for what recurs in the background, with progress, and stopped when asked to."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.app.workers.background import Background

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths
    from drafter.open_draft.prior.recurring import Mined

_BETWEEN = 0.1
"""Seconds between two reports of progress."""


class Mining(QObject):
    """`progressed` gives the patterns looked at and of all, `done` a Mined, `failed` an error."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self, serial=True)
        self._cancelled = threading.Event()

    @property
    def busy(self) -> bool:
        """Whether the library is being looked through."""
        return self._background.busy

    def start(self, paths: LayerPaths, organ: str, at_least: int) -> None:
        """Look through the libraries, unless they are being looked through."""
        if self.busy:
            return
        self._cancelled.clear()
        self._background.run(
            lambda: self._work(paths, organ, at_least), self.done.emit, self.failed.emit
        )

    def cancel(self) -> None:
        """End soon; what was found so far is shown."""
        self._cancelled.set()

    def _work(self, paths: LayerPaths, organ: str, at_least: int) -> Mined:
        """In the worker, where signals are only left for the GUI thread."""
        from drafter.open_draft.prior.recurring import recurring

        told = 0.0

        def progress(done: int, total: int) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told >= _BETWEEN:
                told = now
                self.progressed.emit(done, total)

        return recurring(paths, organ, at_least, progress, self._cancelled.is_set)

    def stop(self) -> None:
        """End; what was found is dropped."""
        self.cancel()
        self._background.stop()
