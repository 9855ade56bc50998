"""A paragraph of the library is kept: as a favourite, with a note, or no longer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from drafter.app.dialogs.fields import FormField, buttons, prepare
from drafter.clauses.store.remarks import Remark
from drafter.conventions.typography import shortened

_SIZE = QSize(460, 320)
_MOST_SHOWN = 240
_MOST_NOTE = 5000


class KeepDialog(QDialog):
    """`wanted` gives whether the paragraph is a favourite, and the note on it."""

    wanted = Signal(bool, str)

    def __init__(self, parent: QWidget | None, place: str, text: str, kept: Remark | None) -> None:
        super().__init__(parent)
        prepare(self, f"Keep {place}", _SIZE)
        words = QLabel(shortened(text, _MOST_SHOWN))
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setProperty("muted", True)
        words.setAccessibleName("The paragraph")
        self.favourite = QCheckBox("&Favourite")
        self.favourite.setAccessibleName("Favourite")
        self.favourite.setChecked(kept is None or kept.is_favourite)
        self.note = QPlainTextEdit(kept.note if kept is not None else "")
        self.note.setTabChangesFocus(True)
        self.note.setPlaceholderText("such as: agreed in the informals of 12 November; do not open")
        row, self.save = buttons(self, "Save")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(words)
        layout.addWidget(self.favourite)
        layout.addWidget(
            FormField("&Note", self.note, "Seen by you alone, and in what you export"), 1
        )
        layout.addWidget(row)
        self.note.setFocus()

    def accept(self) -> None:
        """Keep it so."""
        note = self.note.toPlainText().strip()[:_MOST_NOTE]
        self.wanted.emit(self.favourite.isChecked(), note)
        super().accept()
