"""Review > Table of agreed language: the whole draft traced, gone through, exported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.files import ending_in, filter_of
from drafter.app.language import tr
from drafter.app.layer_paths import layer_paths

if TYPE_CHECKING:
    from drafter.app.dialogs.agreed_table import AgreedTableDialog
    from drafter.app.main_window import MainWindow
    from drafter.open_draft.agreed.table import AgreedTable


class AgreedWhole:
    """Opens the dialog, goes where it points and writes what it orders."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: AgreedTableDialog | None = None

    @property
    def busy(self) -> bool:
        """Whether the draft is being traced."""
        return self.dialog is not None and self.dialog.tabling.busy

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"agreed_table": self.show}

    def show(self) -> None:
        """Trace the draft as it stands and show the table, in place of one that is open."""
        from drafter.app.dialogs.agreed_table import AgreedTableDialog

        window = self._window
        if window.draft is None:
            return
        self.stop()
        paths = layer_paths(window.settings)
        dialog = AgreedTableDialog(window, window.theme, window.draft.resolution, paths)
        dialog.chosen.connect(self._go_to)
        dialog.export_wanted.connect(self._ask_where)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.show()

    def _closed(self) -> None:
        self.dialog = None

    def _go_to(self, paragraph: str) -> None:
        self._window.activateWindow()
        self._window.editing.go_to(paragraph).setFocus()

    def _ask_where(self, table: AgreedTable, suffix: str) -> None:
        files, draft = self._window.files, self._window.draft
        if draft is None:
            return
        folder = draft.path.parent if draft.path is not None else files.folder
        language, own = draft.resolution.language, draft.path

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._write(table, ending_in(suffix, path), language, own)

        files.messages.file_to_save(
            tr("Export agreed language"),
            folder / f"{files.stem}-agreed{suffix}",
            [filter_of(suffix)],
            chosen,
        )

    def _write(self, table: AgreedTable, path: Path, language: str, own: Path | None) -> None:
        from drafter.open_draft.agreed.export import export

        self._window.files.write(path, lambda: export(table, path, language, own))

    def stop(self) -> None:
        """Close the dialog."""
        if self.dialog is not None:
            self.dialog.close()
