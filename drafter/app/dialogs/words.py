"""The user's own words: added, taken out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import FormField, beside, buttons, line, prepare
from drafter.app.language import tr
from drafter.app.worded import worded
from drafter.checks.spelling.own_words import NotAWordError, with_word

_SIZE = QSize(420, 420)


class WordsDialog(QDialog):
    """`taken` gives the list as it is to be from now on."""

    taken = Signal(tuple)

    def __init__(self, parent: QWidget | None, words: Sequence[str]) -> None:
        super().__init__(parent)
        prepare(self, tr("My words"), _SIZE)
        self._words = tuple(words)
        about = QLabel(
            tr(
                "Spelling takes these for right in every draft, beside the words of your house rules."
            )
        )
        about.setWordWrap(True)
        about.setProperty("muted", True)
        self.new = line()
        self.new_field = FormField(tr("&New word"), self.new)
        self.add = QPushButton(tr("Add"))
        self.add.setAccessibleName(tr("Add the new word"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda _: self._add())
        self.new.textChanged.connect(lambda _: self.new_field.say(""))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("My words"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._show_state)
        row, self.save = buttons(self, tr("Save"))
        self.remove = row.addButton(tr("Remove"), QDialogButtonBox.ButtonRole.ActionRole)
        self.remove.setAccessibleName(tr("Remove the chosen words"))
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(lambda _: self._remove())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(about)
        layout.addLayout(beside(self.new_field, self.add))
        layout.addWidget(self.list, 1)
        layout.addWidget(row)
        self._show()
        self.new.setFocus()

    def _show(self) -> None:
        self.list.clear()
        self.list.addItems(list(self._words))
        self._show_state()

    def _show_state(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))

    def _add(self) -> bool:
        """Put the word of the field into the list; whether that could be done."""
        try:
            self._words = with_word(self._words, self.new.text())
        except NotAWordError as error:
            self.new_field.say(worded(error.args[0]), fault=True)
            return False
        self.new.clear()
        self.new.setFocus()
        self._show()
        return True

    def _remove(self) -> None:
        gone = {item.text() for item in self.list.selectedItems()}
        self._words = tuple(word for word in self._words if word not in gone)
        self._show()

    def accept(self) -> None:
        """Add what still stands in the field (Enter in it adds and stays), and keep the list."""
        if self.new.text().strip():
            self._add()
            return
        super().accept()
        self.taken.emit(self._words)
