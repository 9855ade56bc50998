"""Tracing the paragraph under the caret in the background, after each pause."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.workers.background import Background
from drafter.clauses.layer_paths import LayerPaths
from drafter.document.resolution import Resolution
from drafter.open_draft.agreed.here import Here, trace_here

_PAUSE = 250
"""Milliseconds without a change or a move after which the paragraph is traced."""


class Tracing(QObject):
    """`done` gives a Here for the latest paragraph asked for; what came before it is dropped."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject, paths: Callable[[], LayerPaths]) -> None:
        """`paths` says where the libraries lie."""
        super().__init__(parent)
        self._paths = paths
        self._background = Background(self, serial=True)
        self._asked: tuple[Resolution, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether a paragraph is due or being traced."""
        return self._timer.isActive() or self._background.busy

    def ask(self, resolution: Resolution, target: str, *, anew: bool = False) -> None:
        """Trace the text `target` of a draft, unless it is what was asked for last; with `anew` all the
        same, since the library has changed."""
        asked = self._asked
        if not anew and asked is not None and asked[0] is resolution and asked[1] == target:
            return
        self._asked = (resolution, target)
        self._timer.start(0 if anew else _PAUSE)

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._asked = None
        self._timer.stop()

    def _start(self) -> None:
        asked = self._asked
        if asked is None:
            return
        if self._background.busy:
            self._timer.start(_PAUSE)
            return
        (resolution, target), paths = asked, self._paths()
        self._background.run(
            lambda: trace_here(resolution, target, paths),
            lambda here: self._finished(asked, here),
            lambda error: self._broke(asked, error),
        )

    def _finished(self, asked: tuple[Resolution, str], here: Here) -> None:
        if asked is self._asked:
            self.done.emit(here)

    def _broke(self, asked: tuple[Resolution, str], error: BaseException) -> None:
        if asked is self._asked:
            self.failed.emit(error)

    def stop(self) -> None:
        """End; what is being traced is dropped."""
        self.forget()
        self._background.stop()
