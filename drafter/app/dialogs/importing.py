"""Importing into the library: what, how far it is, and what could not be read and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import buttons, push_button
from drafter.app.dialogs.running import RunningDialog
from drafter.app.language import counted, later, tr
from drafter.app.workers.pace import Pace

if TYPE_CHECKING:
    from drafter.clauses.store.adding import AddReport
    from drafter.clauses.store.reading import Failure

_SIZE = QSize(620, 520)
_PATH = Qt.ItemDataRole.UserRole
_ABOUT = later(
    "Folders with all below them, zip files, single files: XML as the United Nations publishes it, Word, "
    "saved text, PDF; or a library that was exported. What is there already is passed over."
)


class ImportDialog(RunningDialog):
    """`wanted` gives the paths to take in. One goes on writing beside it.

    `ask_files` and `ask_folder` put the system's questions.
    """

    wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        ask_files: Callable[[Callable[[list[Path]], None]], None],
        ask_folder: Callable[[Callable[[Path | None], None]], None],
    ) -> None:
        super().__init__(
            parent,
            tr("Import into the library"),
            _SIZE,
            tr("State of the import"),
            tr("Stopping after the files that are being read…"),
        )
        self.setModal(False)
        self.setAcceptDrops(True)
        self._pace = Pace()
        self._make(ask_files, ask_folder)
        self._lay_out()
        self._allow()

    def _make(
        self,
        ask_files: Callable[[Callable[[list[Path]], None]], None],
        ask_folder: Callable[[Callable[[Path | None], None]], None],
    ) -> None:
        self.sources = QListWidget()
        self.sources.setAccessibleName(tr("What to import"))
        self.sources.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.add_folder = push_button(tr("Add folder…"), lambda: ask_folder(self._add_one))
        self.add_files = push_button(tr("Add files…"), lambda: ask_files(self.add))
        self.remove = push_button(tr("Remove"), self._remove)
        self.sources.itemSelectionChanged.connect(self._allow)
        self.failures = QListWidget()
        self.failures.setAccessibleName(tr("Files that were not taken in, and why"))
        self.failures.setWordWrap(True)
        self.failures.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copy = push_button(tr("Copy the list"), self._copy)

    def _lay_out(self) -> None:
        about = QLabel(tr(_ABOUT))
        about.setWordWrap(True)
        about.setProperty("muted", True)
        chosen = QHBoxLayout()
        for button in (self.add_folder, self.add_files, self.remove):
            chosen.addWidget(button)
        chosen.addStretch(1)
        row, self.start = buttons(self, tr("Import"))
        self.end = row.buttons()[-1]
        row.addButton(self.copy, row.ButtonRole.ResetRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(about)
        layout.addWidget(self.sources, 1)
        layout.addLayout(chosen)
        layout.addWidget(self.bar)
        layout.addWidget(self.state)
        layout.addWidget(self.failures, 1)
        layout.addWidget(row)
        for hidden in (self.failures, self.copy):
            hidden.hide()
        self.add_folder.setFocus()

    # Choosing

    def add(self, paths: Sequence[Path]) -> None:
        """Put files and folders on the list, each once."""
        there = set(self._paths())
        for path in paths:
            if path not in there:
                item = QListWidgetItem(str(path))
                item.setData(_PATH, str(path))
                item.setToolTip(str(path))
                self.sources.addItem(item)
                there.add(path)
        self._allow()
        if self.start.isEnabled():
            self.start.setFocus()

    def _add_one(self, path: Path | None) -> None:
        self.add([path] if path is not None else [])

    def _paths(self) -> list[Path]:
        rows = range(self.sources.count())
        return [Path(str(self.sources.item(row).data(_PATH))) for row in rows]

    def _remove(self) -> None:
        for item in self.sources.selectedItems():
            self.sources.takeItem(self.sources.row(item))
        self._allow()

    def _allow(self) -> None:
        still = not self._running
        self.start.setEnabled(still and self.sources.count() > 0)
        self.remove.setEnabled(still and bool(self.sources.selectedItems()))
        for part in (self.add_folder, self.add_files, self.sources):
            part.setEnabled(still)
        self.end.setText(tr("Cancel") if self._running else tr("Close"))
        self.end.setAccessibleName(self.end.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped."""
        if not self._running and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put what was dropped on the list."""
        event.acceptProposedAction()
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    # Running

    def accept(self) -> None:
        """Begin."""
        if not self.start.isEnabled():
            return
        self._pace = Pace()
        self.failures.clear()
        self.failures.hide()
        self.copy.hide()
        self._begin(tr("Looking through the files…"))
        self.wanted.emit(self._paths())

    def show_progress(self, done: int, total: int) -> None:
        """So many files of so many are done."""
        super().show_progress(done, total)
        if self._running:
            self._pace.count(done, total)
            self.state.setText(str(self._pace))

    def show_report(self, report: AddReport) -> None:
        """Say what came of it; what failed is listed with the reason."""
        self._ended(summary(report))
        for failure in (*report.failed, *report.remarks):
            name = Path(failure.file).name
            item = QListWidgetItem(f"{name}: {failure.reason}")
            item.setToolTip(failure.file)
            item.setData(_PATH, as_line(failure))
            self.failures.addItem(item)
        some = self.failures.count() > 0
        self.failures.setVisible(some)
        self.copy.setVisible(some)
        if not report.cancelled:
            self.sources.clear()
        self._allow()
        (self.failures if some else self.end).setFocus()

    def show_error(self, text: str) -> None:
        """Nothing could be taken in, for this reason."""
        self._ended(text)
        self._allow()

    def _copy(self) -> None:
        rows = range(self.failures.count())
        lines = [str(self.failures.item(row).data(_PATH)) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))


def summary(report: AddReport) -> str:
    """What came of an import, as a sentence or two."""
    parts = [counted(report.added, "{n:,} resolution added", "{n:,} resolutions added")]
    if report.updated:
        parts.append(tr("{updated:,} updated").format(updated=report.updated))
    if report.unchanged:
        parts.append(tr("{unchanged:,} already there").format(unchanged=report.unchanged))
    if report.failed:
        parts.append(
            tr("{number:,} not taken in, listed below with the reason").format(
                number=len(report.failed)
            )
        )
    said = ", ".join(parts) + "."
    if report.cancelled:
        return tr("Cancelled: {said} Importing the same again goes on from here.").format(said=said)
    return said


def as_line(failure: Failure) -> str:
    """A file and why it failed, for a list to be sent on."""
    return f"{failure.file}\t{failure.reason}"
