"""File > Submission pack: what remains is shown, then the files are written to a folder. And what the
text asks for, which its cost depends on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.language import tr
from drafter.app.outside import open_outside
from drafter.checks.suppression import always_ignored

if TYPE_CHECKING:
    from drafter.app.dialogs.submission import SubmissionDialog
    from drafter.app.main_window import MainWindow
    from drafter.open_draft.submission import SubmissionPack


class Submitting:
    """Opens the dialog and writes what it orders."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: SubmissionDialog | None = None

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"pack": self.ask, "mandates": self.show_mandates}

    def show_mandates(self) -> None:
        """List what the text asks for."""
        from drafter.app.dialogs.mandates import MandatesDialog

        window = self._window
        if window.draft is None:
            return
        dialog = MandatesDialog(window, window.draft.resolution)
        dialog.chosen.connect(lambda target: window.editing.go_to(target).setFocus())
        dialog.failed.connect(window.files.failed.emit)
        dialog.open()

    def ask(self) -> None:
        """Show what remains of the open draft, its changes being those against the base in use."""
        from drafter.app.dialogs.submission import SubmissionDialog
        from drafter.open_draft.submission import SubmissionPack

        window = self._window
        draft = window.draft
        if draft is None or self.dialog is not None:
            return
        snapshot = replace(draft.draft, base=window.tracking.comparing.base)
        known = draft.path.parent if draft.path is not None else window.files.folder
        folder = known / "Submission"
        always = tuple(always_ignored(window.settings["ignored_rules"]))
        pack = SubmissionPack(
            snapshot, folder, always=always, source=draft.path, house=window.checking.house
        )
        dialog = SubmissionDialog(window, pack, window.files.messages.folder)
        dialog.wanted.connect(self._write)
        dialog.chosen.connect(lambda target: window.editing.go_to(target).setFocus())
        dialog.failed.connect(window.files.failed.emit)
        dialog.finished.connect(self._ended)
        self.dialog = dialog
        dialog.open()

    def _ended(self) -> None:
        self.dialog = None

    def _write(self, pack: SubmissionPack) -> None:
        files = self._window.files
        files.working.emit(tr("Writing the submission pack…"))

        def done(written: tuple[Path, ...]) -> None:
            self._window.tell(
                tr("{number} files were written to {folder}.").format(
                    number=len(written), folder=pack.folder
                ),
                "good",
                ((tr("Open folder"), lambda: open_outside(pack.folder)),),
            )

        files.background.run(pack.run, done, files.failed.emit)
