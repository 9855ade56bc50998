"""Review > Table of agreed language: the whole draft traced, gone through, exported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.files import file_stem
from drafter.app.language import later, tr
from drafter.app.layer_paths import layer_paths

if TYPE_CHECKING:
    from drafter.app.dialogs.agreed_table import AgreedTableDialog
    from drafter.app.main_window import MainWindow
    from drafter.open_draft.agreed.table import AgreedTable

_NAMES = {".docx": later("Word document"), ".html": later("Web page")}


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
        self._window.page.select(paragraph, 0, 0)
        self._window.activateWindow()
        self._window.page.setFocus()

    def _ask_where(self, table: AgreedTable, suffix: str) -> None:
        window = self._window
        draft = window.draft
        if draft is None:
            return
        stem = draft.path.stem if draft.path is not None else file_stem(draft.resolution)
        known = Path(str(window.settings["last_folder"]) or Path.home())
        folder = draft.path.parent if draft.path is not None else known
        language, own = draft.resolution.language, draft.path

        def chosen(path: Path | None) -> None:
            if path is not None:
                named = path.suffix.lower() == suffix
                right = path if named else path.with_name(path.name + suffix)
                self._write(table, right, language, own)

        window.files.messages.file_to_save(
            tr("Export agreed language"),
            folder / f"{stem}-agreed{suffix}",
            [f"{tr(_NAMES[suffix])} (*{suffix})"],
            chosen,
        )

    def _write(self, table: AgreedTable, path: Path, language: str, own: Path | None) -> None:
        from drafter.open_draft.agreed.export import export

        files = self._window.files
        files.working.emit(tr("Exporting {name}…").format(name=path.name))
        files.background.run(
            lambda: export(table, path, language, own),
            lambda _: files.exported.emit(path),
            files.failed.emit,
        )

    def stop(self) -> None:
        """Close the dialog."""
        if self.dialog is not None:
            self.dialog.close()
