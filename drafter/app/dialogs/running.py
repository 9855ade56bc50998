"""A dialog that begins long work, shows how far it is, and cancels it before it closes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractButton, QDialog, QProgressBar, QPushButton, QWidget

from drafter.app.dialogs.fields import prepare, told
from drafter.app.language import tr


class RunningDialog(QDialog):
    """`cancel_wanted` asks to stop. Who derives from it makes `start` and `end`, the two buttons, and says in
    `_allow` what is possible while `_running` or not."""

    cancel_wanted = Signal()
    start: QPushButton
    end: QAbstractButton

    def __init__(
        self, parent: QWidget | None, title: str, size: QSize, state: str, stopping: str
    ) -> None:
        """`state` names what is told of the work, `stopping` is what is told after Cancel."""
        super().__init__(parent)
        prepare(self, title, size)
        self._running = False
        self._stopping = stopping
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.state = told(state)

    def _allow(self) -> None:
        raise NotImplementedError

    def _begin(self, words: str) -> None:
        """Show that the work has begun."""
        self._running = True
        self.bar.setRange(0, 0)
        self.bar.show()
        self.state.setText(words)
        self._allow()
        self.end.setFocus()

    def _ended(self, words: str) -> None:
        """Show that it is over, and what came of it."""
        self._running = False
        self.bar.hide()
        self.state.setText(words)

    def show_progress(self, done: int, total: int) -> None:
        """So much of so much is done."""
        if self._running:
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def reject(self) -> None:
        """Cancel what runs, else close."""
        if self._running:
            self.state.setText(self._stopping)
            self.cancel_wanted.emit()
            return
        super().reject()
