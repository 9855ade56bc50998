"""Review > Table of agreed language: the whole draft traced, gone through, exported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.files import ending_in, filter_of
from drafter.app.language import tr
from drafter.app.layer_paths import layer_paths
from drafter.app.window_beside import WindowBeside

if TYPE_CHECKING:
    from drafter.app.dialogs.agreed_table import AgreedTableDialog
    from drafter.document.resolution import Resolution
    from drafter.open_draft.agreed.table import AgreedTable


class AgreedWhole(WindowBeside["AgreedTableDialog"]):
    """Opens the dialog, goes where it points and writes what it orders."""

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"agreed_table": self.show}

    def show(self) -> None:
        """Trace the draft as it stands and show the table, in place of one that is open."""
        draft = self._window.draft
        if draft is not None:
            self.renew(lambda: self._made(draft.resolution))

    def _made(self, resolution: Resolution) -> AgreedTableDialog:
        from drafter.app.dialogs.agreed_table import AgreedTableDialog

        window = self._window
        dialog = AgreedTableDialog(window, window.theme, resolution, layer_paths(window.settings))
        dialog.chosen.connect(self._go_to)
        dialog.export_wanted.connect(self._ask_where)
        return dialog

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
