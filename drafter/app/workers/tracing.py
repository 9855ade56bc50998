"""Tracing the paragraph under the caret in the background, after each pause."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from drafter.app.workers.latest import Latest
from drafter.clauses.layer_paths import LayerPaths
from drafter.document.resolution import Resolution
from drafter.open_draft.agreed.here import trace_here

_PAUSE = 250
"""Milliseconds without a change or a move after which the paragraph is traced."""


class Tracing(Latest):
    """`answered` gives a Here for the latest paragraph."""

    def __init__(self, parent: QObject, paths: Callable[[], LayerPaths]) -> None:
        """`paths` says where the libraries lie."""
        super().__init__(parent, _PAUSE)
        self._paths = paths
        self._traced: tuple[Resolution, str] | None = None

    def trace(self, resolution: Resolution, target: str, *, anew: bool = False) -> None:
        """Trace the text `target` of a draft, unless it is what was traced last; with `anew` all the
        same, since the library has changed."""
        last = self._traced
        if not anew and last is not None and last[0] is resolution and last[1] == target:
            return
        self._traced = (resolution, target)
        paths = self._paths()
        self.ask(lambda: trace_here(resolution, target, paths), now=anew)

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        super().forget()
        self._traced = None
