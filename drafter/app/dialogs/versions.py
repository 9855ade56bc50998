"""The earlier versions of a draft: what each save replaced, to compare with or to restore."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from drafter.app.dialogs.fields import buttons, prepare
from drafter.app.language import tr
from drafter.app.workers.background import Background
from drafter.conventions.dates import format_date
from drafter.document.resolution import Resolution
from drafter.workspace.backups import Backup

_SIZE = QSize(440, 380)


class VersionsDialog(QDialog):
    """`restore_wanted` and `compare_wanted` give the text of a version and its time in words."""

    restore_wanted = Signal(object, str)
    compare_wanted = Signal(object, str)
    failed = Signal(object)

    def __init__(
        self, parent: QWidget | None, kept: Sequence[Backup], background: Background
    ) -> None:
        super().__init__(parent)
        prepare(self, tr("Earlier versions"), _SIZE)
        self._kept, self._background = kept, background
        self._reading = False
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Earlier versions, the latest first"))
        for backup in kept:
            self.list.addItem(_time(backup))
        self.list.setCurrentRow(0)
        about = QLabel(
            tr("As the file was until the save at that time. Undo takes a restoration back.")
        )
        about.setWordWrap(True)
        about.setProperty("muted", True)
        row, self.restore = buttons(self, tr("Restore"))
        self.compare = row.addButton(tr("Compare"), QDialogButtonBox.ButtonRole.ActionRole)
        self.compare.setAccessibleName(tr("Compare the draft with this version"))
        self.compare.setAutoDefault(False)
        self.compare.clicked.connect(lambda _: self._read(self.compare_wanted.emit))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addWidget(about)
        layout.addWidget(self.list, 1)
        layout.addWidget(row)
        self.list.setFocus()

    def accept(self) -> None:
        """Restore the chosen version."""
        self._read(self.restore_wanted.emit)

    def _read(self, then: Callable[[Resolution, str], object]) -> None:
        backup = self._kept[max(0, self.list.currentRow())]
        if self._reading:
            return
        self._reading = True

        def done(version: Resolution) -> None:
            super(VersionsDialog, self).accept()
            then(version, _time(backup))

        def broke(error: BaseException) -> None:
            self.reject()
            self.failed.emit(error)

        self._background.run(lambda: _resolution(backup), done, broke)


def _resolution(backup: Backup) -> Resolution:
    from drafter.formats.registry import read_file

    return read_file(backup.path).draft.current


def _time(backup: Backup) -> str:
    moment = backup.time.astimezone()
    return f"{format_date(moment.date())}, {moment:%H:%M:%S}"
