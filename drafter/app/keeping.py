"""Favourites and notes on paragraphs of the library, whatever library they lie in: kept in the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from drafter.app.dialogs.keep import KeepDialog
    from drafter.app.main_window import MainWindow
    from drafter.app.workers.reading import Read
    from drafter.clauses.store.remarks import Remark


class Keeping(QObject):
    """Asks how a paragraph is to be kept and keeps it. `kept` tells that it was done."""

    kept = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: KeepDialog | None = None

    def ask(self, read: Read, row: int, parent: QWidget) -> None:
        """Ask how the paragraph at an index of a resolution is to be kept, over a window."""
        from drafter.app.dialogs.keep import KeepDialog
        from drafter.clauses.citing import cited

        if self.dialog is not None:
            return
        chosen = read.paragraphs[row]
        place = cited(read.name, chosen.kind, chosen.label)
        dialog = KeepDialog(parent, place, chosen.text, read.remarks.get(chosen.text_hash))
        dialog.wanted.connect(lambda favourite, note: self._keep(read, row, favourite, note))
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _keep(self, read: Read, row: int, favourite: bool, note: str) -> None:
        from drafter.clauses.store.remarks import Remark

        chosen, document = read.paragraphs[row], read.document
        remark = Remark(
            *(document.symbol, document.language, chosen.label, chosen.text),
            *(favourite, note, "", chosen.text_hash),
        )
        files = self._window.files
        files.background.run(lambda: _keep(remark), lambda _: self.kept.emit(), files.failed.emit)


def _keep(remark: Remark) -> None:
    from drafter.clauses.store import Library
    from drafter.paths import library_path

    with Library(library_path()) as library:
        library.keep(remark)
