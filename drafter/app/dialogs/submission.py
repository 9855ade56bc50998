"""The submission pack: what remains to be done, where the files go, and that they are to be written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import FormField, buttons, line, prepare
from drafter.app.language import counted, later, tr
from drafter.app.worded import worded
from drafter.app.workers.background import Background
from drafter.open_draft.submission import Remaining, SubmissionPack

_SIZE = QSize(620, 480)
_TARGET = Qt.ItemDataRole.UserRole
_ANYWAY = later("Write the pack although something is still open")


class SubmissionDialog(QDialog):
    """`wanted` gives the pack to write, `chosen` the target of something open, `failed` an error."""

    wanted = Signal(object)
    chosen = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        pack: SubmissionPack,
        choose_folder: Callable[[Path, Callable[[Path | None], None]], None],
    ) -> None:
        super().__init__(parent)
        prepare(self, tr("Submission pack"), _SIZE)
        self._pack, self._choose_folder = pack, choose_folder
        self._left: list[Remaining] | None = None
        self._background = Background(self, serial=True)
        self._make()
        self._lay_out()
        self._background.run(lambda: _look(pack), lambda found: self._looked(*found), self._broke)

    def _make(self) -> None:
        self.state = QLabel(tr("Checking…"))
        self.state.setProperty("heading", True)
        self.state.setWordWrap(True)
        self.state.setAccessibleName(tr("What remains"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What is still open"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._go_to)
        self.anyway = QCheckBox(tr(_ANYWAY))
        self.anyway.setAccessibleName(tr(_ANYWAY))
        self.anyway.setEnabled(False)
        self.anyway.toggled.connect(lambda _: self._allow())
        self.folder = line(str(self._pack.folder))
        self._folder_field = FormField(tr("&Folder"), self.folder)
        self.folder.textChanged.connect(lambda _: self._allow())
        self.choose = QPushButton(tr("Choose…"))
        self.choose.setAccessibleName(tr("Choose the folder"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(lambda _: self._ask_folder())

    def _lay_out(self) -> None:
        tracked = self._pack.draft.base is not None
        about = QLabel(
            tr(
                "Word {how}, PDF, sponsors with room to sign, check report, what remains. "
                "Authors, comments and other personal data are left out."
            ).format(
                how=tr("with tracked changes and clean")
                if tracked
                else tr("(no base: nothing to track)")
            )
        )
        about.setWordWrap(True)
        about.setProperty("muted", True)
        where = QGridLayout()
        where.addWidget(self._folder_field, 0, 0)
        where.addWidget(self.choose, 0, 1, Qt.AlignmentFlag.AlignBottom)
        row, self.write = buttons(self, tr("Write the pack"))
        self.write.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.state)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.anyway)
        layout.addLayout(where)
        layout.addWidget(about)
        layout.addWidget(row)
        self.list.setFocus()

    @property
    def busy(self) -> bool:
        """Whether the draft is being checked."""
        return self._background.busy

    def _looked(self, left: list[Remaining], warnings: list[Remaining]) -> None:
        self._left = left
        for one in (*left, *warnings):
            item = QListWidgetItem(_told(one))
            item.setData(_TARGET, one.target)
            self.list.addItem(item)
        words = tr("Nothing is open")
        if left:
            words = counted(len(left), "One thing is still open", "{n} things are still open")
        if warnings:
            more = counted(len(warnings), "one warning remains", "{n} warnings remain")
            words = tr("{open}; {warnings}").format(open=words, warnings=more)
        hint = tr(" Enter goes to the chosen one.") if left or warnings else ""
        self.state.setText(f"{words}.{hint}")
        self.list.setCurrentRow(0 if left or warnings else -1)
        self.anyway.setEnabled(bool(left))
        self._allow()

    def _broke(self, error: BaseException) -> None:
        self.reject()
        self.failed.emit(error)

    def _allow(self) -> None:
        ready = self._left is not None and (not self._left or self.anyway.isChecked())
        self.write.setEnabled(ready and bool(self.folder.text().strip()))

    def _ask_folder(self) -> None:
        def answered(path: Path | None) -> None:
            if path is not None:
                self.folder.setText(str(path))

        self._choose_folder(Path(self.folder.text().strip() or Path.home()), answered)

    def _go_to(self, item: QListWidgetItem) -> None:
        target = str(item.data(_TARGET))
        if target:
            self.reject()
            self.chosen.emit(target)

    def accept(self) -> None:
        """Order the pack, unless something that is open was not waved through."""
        if not self.write.isEnabled():
            return
        folder = Path(self.folder.text().strip()).expanduser()
        super().accept()
        self.wanted.emit(replace(self._pack, folder=folder, despite_open=bool(self._left)))

    def done(self, result: int) -> None:
        """End; a check that still runs is dropped."""
        self._background.stop()
        super().done(result)


def _told(one: Remaining) -> str:
    """ "Paragraph 5, open bracket: [and their families]"."""
    place = worded(one.place)
    return tr("{place}, {sort}: {text}").format(
        place=place[:1].upper() + place[1:], sort=worded(one.sort), text=worded(one.text)
    )


def _look(pack: SubmissionPack) -> tuple[list[Remaining], list[Remaining]]:
    """What is open, and the warnings beside it."""
    from drafter.open_draft.submission.remaining import warnings_left

    findings, left, _ = pack.looked()
    return left, warnings_left(pack.draft, findings)
