"""Library > Versions of this title: the chain of versions of a resolution, or of the open draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.files import ending_in, filter_of
from drafter.app.language import tr
from drafter.app.layer_paths import layer_paths
from drafter.app.window_beside import WindowBeside

if TYPE_CHECKING:
    from drafter.app.dialogs.title_versions import TitleVersions
    from drafter.app.workers.reading import Read
    from drafter.open_draft.prior.versions import TwoVersions


class TitleChain(WindowBeside["TitleVersions"]):
    """Opens the window of versions, and writes a comparison to a file."""

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"title_versions": self.show_draft}

    def show_draft(self) -> None:
        """Show the versions of the open draft's title, with the draft as the last."""
        from drafter.open_draft.prior.versions import known_by

        window = self._window
        if window.draft is None:
            window.tell(
                tr("Open a resolution or draft first: its title is looked for in the library.")
            )
            return
        resolution = window.draft.resolution
        known, here = known_by(resolution), window.page.caret().target
        if not known.title:
            window.tell(
                tr("The draft has no title yet: give it one with Edit > Masthead and title.")
            )
            return
        self.bring_up(self._made).show_title(known, resolution, here)

    def show_read(self, read: Read, row: int) -> None:
        """Show the versions of a resolution that is being read, at the chosen paragraph."""
        from drafter.open_draft.prior.versions import target_of

        here = target_of(read.paragraphs[row].id) if row >= 0 else ""
        self.bring_up(self._made).show_title(read.document, begin_at=here)

    def _made(self) -> TitleVersions:
        from drafter.app.dialogs.title_versions import TitleVersions

        window = self._window
        dialog = TitleVersions(window, window.theme, layer_paths(window.settings))
        dialog.export_wanted.connect(self._ask_where)
        return dialog

    def _ask_where(self, compared: TwoVersions) -> None:
        files = self._window.files
        names = (compared.older.name, compared.newer.name)
        stem = "-to-".join(name.replace("/", "_").replace(" ", "_") for name in names)

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._write(compared, ending_in(".html", path))

        files.messages.file_to_save(
            tr("Export the comparison"),
            files.folder / f"{stem}.html",
            [filter_of(".html")],
            chosen,
        )

    def _write(self, compared: TwoVersions, path: Path) -> None:
        def work() -> None:
            from drafter.revision.output.html import as_html
            from drafter.workspace.saving import atomic_write

            title = tr("{newer} against {older}").format(newer=compared.newer, older=compared.older)
            atomic_write(path, as_html(title, compared.changes).encode("utf-8", "replace"))

        self._window.files.write(path, work)
