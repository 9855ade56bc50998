"""The dialogs of the window that ask for particulars: new draft, masthead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.app.language import tr
from drafter.document.edits import Edit

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow
    from drafter.app.workers.export_previewing import ExportPreviewing
    from drafter.document.resolution import Resolution
    from drafter.open_draft.new_draft import NewDraft


class Forms:
    """Opens the dialogs and does what they are asked for. Each is imported when it is opened."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._previewing: ExportPreviewing | None = None

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {
            "new": self.new_draft,
            "masthead": self.masthead,
            "settings": self.settings,
            "versions": self.versions,
            "export": self.export,
        }

    def new_draft(self) -> None:
        """Ask what is to be drafted, after asking about the draft that is open."""
        self._window.files.leave(self._ask_new)

    def _ask_new(self) -> None:
        from drafter.app.dialogs.new_draft import NewDraftDialog

        today = dt.datetime.now(dt.UTC).astimezone().date()
        dialog = NewDraftDialog(self._window, today)
        dialog.wanted.connect(self._begin)
        dialog.open()

    def _begin(self, wanted: NewDraft) -> None:
        from drafter.open_draft import OpenDraft
        from drafter.open_draft.new_draft import new_draft

        self._window.files.take(OpenDraft(new_draft(wanted)))

    def masthead(self) -> None:
        """Open the form of the masthead."""
        from drafter.app.dialogs.masthead_form import MastheadForm

        window = self._window
        if window.draft is None:
            return
        dialog = MastheadForm(window, window.draft.resolution, window.theme)
        dialog.edits_wanted.connect(self._change_masthead)
        dialog.open()

    def _change_masthead(self, edits: Sequence[Edit]) -> None:
        self._window.page.perform(edits, tr("Masthead"), self._window.page.caret())

    def export(self) -> None:
        """Ask for format and options, then for a name, and export."""
        from drafter.app.dialogs.export import ExportDialog
        from drafter.app.workers.export_previewing import ExportPreviewing

        window = self._window
        if window.draft is None:
            return
        snapshot, base = window.draft.draft, window.tracking.comparing.base
        if base is not None:
            snapshot = replace(snapshot, base=base)
        if self._previewing is None:
            self._previewing = ExportPreviewing(window)
        dialog = ExportDialog(window, window.settings, snapshot, window.theme, self._previewing)
        dialog.wanted.connect(
            lambda suffix, options: window.files.export(
                suffix, options, window.tracking.comparing.base
            )
        )
        dialog.open()

    def stop(self) -> None:
        """End the work in the background."""
        if self._previewing is not None:
            self._previewing.stop()

    def settings(self) -> None:
        """Open the settings."""
        from drafter.app.dialogs.settings_dialog import SettingsDialog

        files = self._window.files
        dialog = SettingsDialog(self._window, self._window.settings, files.messages.file_to_open)
        dialog.taken.connect(self._settings_taken)
        dialog.open()

    def _settings_taken(self, names: set[str]) -> None:
        window = self._window
        if names & {"theme", "typeface", "density"}:
            window.appearance.take_up()
        if "zoom" in names:
            window.appearance.set_zoom(int(window.settings["zoom"]))
        if "help_typing" in names:
            window.editing.set_help(on=bool(window.settings["help_typing"]))
        if "changes_in_text" in names:
            window.redlining.show()
        if "mission_library" in names:
            window.prior.refresh()
        if names & {"profile", "house_rules"} and window.draft is not None:
            window.checking.watch(window.draft, str(window.settings["profile"]))

    def versions(self) -> None:
        """List the earlier versions of the open draft."""
        from drafter.app.dialogs.versions import VersionsDialog
        from drafter.workspace.backups import backups

        window = self._window
        if window.draft is None:
            return
        kept = backups(window.draft.draft.id)
        if not kept:
            window.tell(tr("There are no earlier versions: one is kept at each save."))
            return
        dialog = VersionsDialog(window, kept, window.files.background)
        dialog.restore_wanted.connect(self._restore)
        dialog.compare_wanted.connect(self._compare)
        dialog.failed.connect(window.files.failed.emit)
        dialog.open()

    def _restore(self, version: Resolution, name: str) -> None:
        """Put the text of a version in place of the current one, as one step that undo takes back."""
        from drafter.open_draft.restoring import restore_edits

        window = self._window
        if window.draft is not None:
            edits = restore_edits(window.draft.resolution, version)
            here = window.page.caret()
            window.draft.perform(
                edits, tr("Restore version of {name}").format(name=name), here, exact=True
            )

    def _compare(self, version: Resolution, name: str) -> None:
        self._window.tracking.compare_with_version(
            version, tr("the version of {name}").format(name=name)
        )
