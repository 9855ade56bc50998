"""What reads the chosen row of a list in the pane beside it, in the background."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.faults import sentence
from drafter.app.panels.reading_pane import ReadingPane
from drafter.app.workers.latest import Latest
from drafter.app.workers.reading import read, read_row

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from drafter.clauses.layer_paths import LayerPaths
    from drafter.clauses.store.looking import Row

_PAUSE = 60
"""Milliseconds that a row must be chosen: who runs through the list reads nothing on the way."""


class RowReader(Latest):
    """Brings resolutions into a pane, in the pane's theme. `paths` says where the libraries lie."""

    def __init__(self, parent: QObject, pane: ReadingPane, paths: Callable[[], LayerPaths]) -> None:
        super().__init__(parent, _PAUSE)
        self._pane, self._paths = pane, paths
        self.answered.connect(pane.show_read)
        self.failed.connect(lambda error: pane.show_nothing(sentence(error)))

    def read(self, row: Row) -> None:
        """Show a row where it stands."""
        paths, theme = self._paths(), self._pane.theme
        self.ask(lambda: read_row(paths, row, theme))

    def read_anew(self) -> None:
        """Show the same place again: what is kept of it has changed."""
        shown, row = self._pane.read, self._pane.row
        if shown is None:
            return
        chosen = shown.paragraphs[row].id if row >= 0 else 0
        paths, theme = self._paths(), self._pane.theme
        self.ask(lambda: read(paths, shown.layer, shown.document.id, chosen, theme))

    def clear(self) -> None:
        """Nothing is chosen."""
        self.forget()
        self._pane.show_nothing()
