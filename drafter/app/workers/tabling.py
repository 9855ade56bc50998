"""Tracing a whole draft in the background, with progress, and stopped when nobody waits any more."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.app.workers.background import Background
from drafter.clauses.layer_paths import LayerPaths
from drafter.document.resolution import Resolution

if TYPE_CHECKING:
    from drafter.open_draft.agreed.table import AgreedTable

_BETWEEN = 0.1
"""Seconds between two reports of progress."""


class Tabling(QObject):
    """`progressed` gives the paragraphs done and of all; `done` an AgreedTable, None where there is no
    library; `failed` an error."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self, serial=True)
        self._cancelled = threading.Event()

    @property
    def busy(self) -> bool:
        """Whether a draft is being traced."""
        return self._background.busy

    def start(self, resolution: Resolution, paths: LayerPaths) -> None:
        """Trace every paragraph of a draft in the libraries that lie there."""
        self._background.run(
            lambda: self._work(resolution, paths), self.done.emit, self.failed.emit
        )

    def _work(self, resolution: Resolution, paths: LayerPaths) -> AgreedTable | None:
        """In the worker, where signals are only left for the GUI thread."""
        from drafter.clauses.store.layers import Layers
        from drafter.open_draft.agreed.table import agreed_table

        told = 0.0

        def progress(done: int, total: int) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told >= _BETWEEN:
                told = now
                self.progressed.emit(done, total)

        with Layers(paths) as layers:
            if not any(True for _ in layers.each()):
                return None
            return agreed_table(resolution, layers, progress, self._cancelled.is_set)

    def stop(self) -> None:
        """End; what was found is dropped."""
        self._cancelled.set()
        self._background.stop()
