"""Library > Import: files go into the user's library while he goes on writing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.app.faults import sentence
from drafter.app.language import tr
from drafter.app.workers.importing import Importing

if TYPE_CHECKING:
    from drafter.app.dialogs.importing import ImportDialog
    from drafter.app.main_window import MainWindow
    from drafter.clauses.store.adding import AddReport


class FillingLibrary(QObject):
    """Opens the dialog and does what it orders. `filled` tells that the library may hold more."""

    filled = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: ImportDialog | None = None
        self.importing = Importing(window)
        self.importing.done.connect(self._done)
        self.importing.failed.connect(self._failed)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"library_import": self.ask}

    def ask(self) -> None:
        """Open the dialog, or bring it to the front."""
        from drafter.app.dialogs.importing import ImportDialog

        if self.dialog is not None:
            self.dialog.activateWindow()
            return
        dialog = ImportDialog(self._window, self._ask_files, self._ask_folder)
        dialog.wanted.connect(self.importing.start)
        dialog.cancel_wanted.connect(self.importing.cancel)
        self.importing.progressed.connect(dialog.show_progress)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.show()

    def _closed(self) -> None:
        self.dialog = None

    def _ask_files(self, answer: Callable[[list[Path]], None]) -> None:
        from drafter.clauses.store.taking_in import LIBRARY_SUFFIX
        from drafter.formats.registry import readable_suffixes

        kinds = " ".join(f"*{suffix}" for suffix in (*readable_suffixes(), ".zip", LIBRARY_SUFFIX))
        filters = [
            tr("Resolutions, archives, libraries ({kinds})").format(kinds=kinds),
            tr("All files (*)"),
        ]
        folder = str(self._window.settings["last_folder"])
        self._window.files.messages.files_to_open(folder, filters, answer)

    def _ask_folder(self, answer: Callable[[Path | None], None]) -> None:
        files = self._window.files
        files.messages.folder(files.folder, answer)

    def _done(self, report: AddReport) -> None:
        if self.dialog is not None:
            self.dialog.show_report(report)
        self.filled.emit()

    def _failed(self, error: BaseException) -> None:
        if self.dialog is not None:
            self.dialog.show_error(sentence(error))

    def stop(self) -> None:
        """End; what was read stays in the library."""
        self.importing.stop()
        if self.dialog is not None:
            self.dialog.done(0)
