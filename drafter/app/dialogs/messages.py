"""What the window asks and tells. One object does it all, so that tests can answer in the user's place.

Nothing here blocks: the answer comes as a call. Sentences are made elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from drafter.app.language import tr


class Unsaved(Enum):
    """What to do with changes that are not saved."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


class Conflict(Enum):
    """What to do when another program has changed the file that is to be saved."""

    MINE = auto()
    THEIRS = auto()
    COMPARE = auto()
    CANCEL = auto()


class Messages(Protocol):
    """Questions to the user; each calls `answer` exactly once, except where he closes the program."""

    def unsaved(self, name: str, answer: Callable[[Unsaved], None]) -> None:
        """Whether the changes of a draft are to be saved."""

    def confirm(self, question: str, yes: str, answer: Callable[[bool], None]) -> None:
        """Whether to do what `yes` says."""

    def file_changed(self, question: str, answer: Callable[[Conflict], None]) -> None:
        """Which of two texts is to stand in a file."""

    def tell(self, title: str, text: str) -> None:
        """Something that must be read before going on."""

    def file_to_open(
        self, folder: str, filters: Sequence[str], answer: Callable[[Path | None], None]
    ) -> None:
        """Which file to open; None for none."""

    def files_to_open(
        self, folder: str, filters: Sequence[str], answer: Callable[[list[Path]], None]
    ) -> None:
        """Which files to take; an empty list for none."""

    def file_to_save(
        self,
        title: str,
        suggested: Path,
        filters: Sequence[str],
        answer: Callable[[Path | None], None],
    ) -> None:
        """Where to write; None for nowhere. That a file may be replaced has been asked."""

    def folder(self, suggested: Path, answer: Callable[[Path | None], None]) -> None:
        """Which folder to write to; None for none."""


class QtMessages:
    """Asks in dialogs over the window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def unsaved(self, name: str, answer: Callable[[Unsaved], None]) -> None:
        """Save, discard or cancel."""
        box = self._box(
            QMessageBox.Icon.Question,
            tr("Unsaved changes"),
            tr("Save the changes to “{name}”?").format(name=name),
        )
        box.setInformativeText(tr("Without saving they are lost."))
        kind = QMessageBox.StandardButton
        box.setStandardButtons(kind.Save | kind.Discard | kind.Cancel)
        box.setDefaultButton(kind.Save)
        answers = {kind.Save.value: Unsaved.SAVE, kind.Discard.value: Unsaved.DISCARD}
        box.finished.connect(lambda code: answer(answers.get(code, Unsaved.CANCEL)))
        box.open()

    def confirm(self, question: str, yes: str, answer: Callable[[bool], None]) -> None:
        """A question with one way to go on."""
        box = self._box(QMessageBox.Icon.Question, "Drafter", question)
        button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(lambda _: answer(box.clickedButton() is button))
        box.open()

    def file_changed(self, question: str, answer: Callable[[Conflict], None]) -> None:
        """Keep mine, keep theirs, compare or cancel."""
        box = self._box(QMessageBox.Icon.Warning, tr("The file has changed"), question)
        role = QMessageBox.ButtonRole
        answers: dict[object, Conflict] = {
            box.addButton(tr("Keep &mine"), role.DestructiveRole): Conflict.MINE,
            box.addButton(tr("Keep &theirs"), role.DestructiveRole): Conflict.THEIRS,
            box.addButton(tr("&Compare"), role.AcceptRole): Conflict.COMPARE,
        }
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.finished.connect(lambda _: answer(answers.get(box.clickedButton(), Conflict.CANCEL)))
        box.open()

    def tell(self, title: str, text: str) -> None:
        """A text with a button to close it."""
        box = self._box(QMessageBox.Icon.Information, title, text)
        box.open()

    def _box(self, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(icon)
        box.setWindowTitle(title)
        box.setText(text)
        box.setAccessibleName(text)
        return box

    def file_to_open(
        self, folder: str, filters: Sequence[str], answer: Callable[[Path | None], None]
    ) -> None:
        """The system's own dialog."""
        dialog = QFileDialog(self._window, tr("Open"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(list(filters))
        _open(dialog, answer)

    def files_to_open(
        self, folder: str, filters: Sequence[str], answer: Callable[[list[Path]], None]
    ) -> None:
        """The system's own dialog."""
        dialog = QFileDialog(self._window, tr("Choose files"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(list(filters))
        _open_many(dialog, answer)

    def file_to_save(
        self,
        title: str,
        suggested: Path,
        filters: Sequence[str],
        answer: Callable[[Path | None], None],
    ) -> None:
        """The system's own dialog."""
        dialog = QFileDialog(self._window, title, str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.selectFile(suggested.name)
        _open(dialog, answer)

    def folder(self, suggested: Path, answer: Callable[[Path | None], None]) -> None:
        """The system's own dialog."""
        near = suggested if suggested.is_dir() else suggested.parent
        dialog = QFileDialog(self._window, tr("Choose a folder"), str(near))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        _open(dialog, answer)


def _open(dialog: QFileDialog, answer: Callable[[Path | None], None]) -> None:
    _open_many(dialog, lambda paths: answer(paths[0] if paths else None))


def _open_many(dialog: QFileDialog, answer: Callable[[list[Path]], None]) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def finished(code: int) -> None:
        chosen = code == QFileDialog.DialogCode.Accepted.value
        answer([Path(file) for file in dialog.selectedFiles()] if chosen else [])

    dialog.finished.connect(finished)
    dialog.open()
