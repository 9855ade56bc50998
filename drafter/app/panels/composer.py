"""The field in which a comment is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from drafter.app.language import tr

_HEIGHT = 84


class _Field(QPlainTextEdit):
    """Ctrl+Enter is done, Escape gives up."""

    done = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class Composer(QWidget):
    """`written` gives the words, `given_up` says that there will be none."""

    written = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setAccessibleName(tr("What the comment is about"))
        self.field = _Field()
        self.field.setAccessibleName(tr("Words of the comment"))
        self.field.setPlaceholderText(tr("Ctrl+Enter keeps it, Esc gives up"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(_HEIGHT)
        self.keep = QPushButton(tr("Keep"))
        self.keep.setProperty("primary", True)
        self.keep.setAccessibleName(tr("Keep the comment"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Give the comment up"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addWidget(self.field)
        layout.addLayout(buttons)
        self.field.textChanged.connect(self._show_state)
        self.field.done.connect(self._done)
        self.field.given_up.connect(self.given_up)
        self.keep.clicked.connect(self._done)
        self.cancel.clicked.connect(self.given_up)

    def begin(self, title: str, words: str = "") -> None:
        """Ask for the words of a comment."""
        self.title.setText(title)
        self.field.setPlainText(words)
        self.field.selectAll()
        self._show_state()
        self.show()
        self.field.setFocus()

    def _words(self) -> str:
        return self.field.toPlainText().strip()

    def _show_state(self) -> None:
        self.keep.setEnabled(bool(self._words()))

    def _done(self) -> None:
        if self._words():
            self.written.emit(self._words())
