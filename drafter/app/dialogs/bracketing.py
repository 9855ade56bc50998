"""Who proposes the words that are put in brackets, and what he wants of them; or the words he puts beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import FormField, buttons, choice, prepare
from drafter.app.language import tr
from drafter.conventions.negotiation.attribution import Stance
from drafter.conventions.typography import shortened

_SIZE = QSize(460, 260)
_LONGEST = 160
_LINES = 64


class BracketDialog(QDialog):
    """`wanted` gives the proposer ("" for nobody), the stance and, where an alternative was asked for, its
    words."""

    wanted = Signal(str, Stance, str)

    def __init__(
        self,
        parent: QWidget | None,
        words: str,
        proposers: Sequence[str],
        *,
        alternative: bool = False,
    ) -> None:
        super().__init__(parent)
        title = tr("Add an alternative") if alternative else tr("Put in brackets")
        prepare(self, title, _SIZE)
        about = QLabel(f"“{shortened(words, _LONGEST)}”")
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        about.setAccessibleName(tr("The words"))
        self.proposer = QComboBox()
        self.proposer.setEditable(True)
        typed = cast("QLineEdit", self.proposer.lineEdit())
        typed.setPlaceholderText(tr("a State, a group or several; empty for nobody"))
        self.proposer.addItems(list(proposers))
        self.proposer.setCurrentIndex(0 if proposers else -1)
        self.proposer.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.stance = choice(
            [
                (Stance.PROPOSES, tr("proposes them")),
                (Stance.KEEPS, tr("wants to retain them")),
                (Stance.DELETES, tr("wants to delete them")),
            ],
            Stance.PROPOSES,
        )
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(_LINES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(about)
        if alternative:
            layout.addWidget(FormField(tr("&Other words"), self.words))
        layout.addWidget(FormField(tr("&Proposer"), self.proposer))
        if not alternative:
            layout.addWidget(FormField(tr("&What is wanted"), self.stance))
        layout.addStretch(1)
        row, self.done_button = buttons(self, title)
        layout.addWidget(row)
        if alternative:
            self.words.textChanged.connect(self._show_state)
            self._show_state()
        # Enter completes a selected name and would end there: what is selected at first is whole already.
        typed.returnPressed.connect(self.accept)
        self._accepted = False
        first = self.words if alternative else self.proposer
        first.setFocus()
        typed.selectAll()

    def _show_state(self) -> None:
        self.done_button.setEnabled(bool(self.words.toPlainText().strip()))

    def accept(self) -> None:
        """Write it so, once."""
        if self._accepted or not self.done_button.isEnabled():
            return
        self._accepted = True
        proposer = " ".join(self.proposer.currentText().split())
        words = " ".join(self.words.toPlainText().split())
        stance = Stance(self.stance.currentData())
        super().accept()
        self.wanted.emit(proposer, stance, words)
