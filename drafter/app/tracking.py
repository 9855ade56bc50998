"""Changes against the base in the window: shown, gone to, taken back, written as tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from drafter.app.docks import Dock
from drafter.app.files import ending_in, filter_of
from drafter.app.language import later, tr
from drafter.app.panels.changes import ChangesPanel
from drafter.app.workers.comparing import Compared, Comparing
from drafter.document.edits import EditError
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.open_draft import Change, OpenDraft
from drafter.revision.changes import ListedChange

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow
    from drafter.formats.contract import ReadResult

_LATER = later("The text has changed since it was compared; try again in a moment.")


class Tracking:
    """Keeps the comparison of the open draft with its base or with another file."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.against = tr("the base")
        self.comparing = Comparing(window)
        self.panel = ChangesPanel(window.theme)
        self.dock = Dock(
            "changes",
            tr("Changes"),
            window,
            head=self.panel.head,
            pane=self.panel.view,
            calls=True,
        )
        self.dock.setWidget(self.panel)
        right = Qt.DockWidgetArea.RightDockWidgetArea
        window.docks.add("show_changes", self.dock, right, together=True, is_open=True)
        self.comparing.answered.connect(self._show)
        self.comparing.failed.connect(window.files.failed.emit)
        self.panel.chosen.connect(window.editing.go_to)
        self.panel.revert_wanted.connect(self.revert)
        self.panel.compare_wanted.connect(self.compare_with)
        window.files.opened.connect(self._opened)
        window.files.compare_wanted.connect(self._read)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {
            "compare_with": self.compare_with,
            "compare_base": self.compare_with_base,
            "save_tracked": self.save_tracked,
        }

    def _opened(self, draft: OpenDraft) -> None:
        self.against = tr("the base")
        self.panel.show_none()
        draft.observers.append(self._changed)
        self.comparing.watch(draft)

    def _changed(self, _: Change) -> None:
        self.comparing.later()

    def _show(self, compared: Compared | None) -> None:
        if compared is None:
            self.panel.show_none()
        else:
            self.panel.show_compared(compared, self.against)
        self.dock.set_count(len(compared.changes) if compared is not None else 0)

    def show(self) -> None:
        """Go to the list of changes."""
        self._window.editing.bring_up(self.panel)
        self.panel.view.setFocus()

    def revert(self, change: ListedChange) -> None:
        """Take a change back, as one step that undo brings back."""
        from drafter.revision.reverting import revert_edits

        window, compared = self._window, self.panel.compared
        if window.draft is None or compared is None:
            return
        if compared.comparison.current is not window.draft.resolution:
            window.tell(tr(_LATER))
            return
        try:
            window.draft.perform(revert_edits(compared.comparison, change), tr("Take back change"))
        except EditError:
            window.tell(tr(_LATER))

    def compare_with(self) -> None:
        """Ask for a file and compare the draft with it."""
        self._window.files.ask_readable(self._read)

    def _read(self, path: Path | None) -> None:
        if path is None:
            return
        from drafter.formats.registry import read_file

        def done(result: ReadResult) -> None:
            self.against = path.name
            self.comparing.compare_with(result.draft.current)
            self.show()

        files = self._window.files
        files.background.run(lambda: read_file(path), done, files.failed.emit)

    def compare_with_version(self, version: Resolution, name: str) -> None:
        """Compare the draft with another version of it."""
        self.against = name
        self.comparing.compare_with(version)
        self.show()

    def compare_with_base(self) -> None:
        """Compare with the draft's own base again."""
        self.against = tr("the base")
        self.comparing.compare_with(None)
        self.show()

    def save_tracked(self) -> None:
        """Ask for a name and write a Word file with the changes against the base as tracked changes."""
        window = self._window
        if window.draft is None:
            return
        if self.comparing.base is None:
            window.tell(
                tr(
                    "There is nothing to track changes against: roll a resolution over, "
                    "or compare with a file."
                )
            )
            return
        files = window.files
        suggested = files.folder / f"{files.stem}-tracked.docx"
        filters = [filter_of(".docx")]
        files.messages.file_to_save(
            tr("Save with tracked changes"), suggested, filters, self._write
        )

    def _write(self, path: Path | None) -> None:
        window = self._window
        if path is None or window.draft is None:
            return
        options = WriteOptions(tracked=True, author=str(window.settings["author"]))
        window.files.export_to(ending_in(".docx", path), options, self.comparing.base)
