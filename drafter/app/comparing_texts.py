"""Review > Compare two texts: files, the open draft, its earlier versions, texts of the library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.files import ending_in, filter_of
from drafter.app.language import tr
from drafter.app.window_beside import WindowBeside
from drafter.conventions.dates import format_date
from drafter.open_draft.two_texts import Source

if TYPE_CHECKING:
    from drafter.app.dialogs.two_texts import TwoTextsDialog
    from drafter.open_draft.two_texts import TwoTexts

_MOST_VERSIONS = 12


class ComparingTexts(WindowBeside["TwoTextsDialog"]):
    """Opens the dialog and writes what it orders."""

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"compare_two": self.ask}

    def ask(self) -> None:
        """Open the dialog, in place of one that is open."""
        self.renew(self._made)

    def _made(self) -> TwoTextsDialog:
        from drafter.app.dialogs.two_texts import TwoTextsDialog

        window = self._window
        dialog = TwoTextsDialog(window, window.theme, self._known(), window.files.ask_readable)
        dialog.export_wanted.connect(self._ask_where)
        return dialog

    def _known(self) -> list[Source]:
        """The open draft, what it is compared with, and its earlier versions."""
        from drafter.document.draft import Draft
        from drafter.workspace.backups import backups

        window, draft = self._window, self._window.draft
        if draft is None:
            return []
        known = [Source(tr("The open draft"), draft.draft)]
        base = window.tracking.comparing.base
        if base is not None:
            against = window.tracking.against
            known.append(Source(against[:1].upper() + against[1:], Draft(base)))
        for kept in backups(draft.draft.id)[:_MOST_VERSIONS]:
            moment = kept.time.astimezone()
            name = tr("Version of {format_date}, {moment:%H:%M:%S}").format(
                format_date=format_date(moment.date()), moment=moment
            )
            known.append(Source(name, path=kept.path))
        return known

    def _ask_where(self, texts: TwoTexts, suffix: str) -> None:
        files = self._window.files

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._write(texts, ending_in(suffix, path))

        files.messages.file_to_save(
            tr("Export comparison"),
            files.folder / f"comparison{suffix}",
            [filter_of(suffix)],
            chosen,
        )

    def _write(self, texts: TwoTexts, path: Path) -> None:
        from drafter.open_draft.two_texts import save_comparison

        files, author = self._window.files, str(self._window.settings["author"])
        files.background.run(
            lambda: save_comparison(texts, path, author),
            lambda _: files.exported.emit(path),
            files.failed.emit,
        )
