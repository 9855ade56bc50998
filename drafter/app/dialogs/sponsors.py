"""Picking sponsors from the Member States: typed with completion, kept in English alphabetical order."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.language import tr
from drafter.conventions.states import all_states
from drafter.open_draft.masthead_editing import sponsor_names, sponsors_in_order


class _Names(QListWidget):
    """The sponsors; Delete takes the chosen one out."""

    remove_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace remove."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
            return
        super().keyPressEvent(event)


class _NameLine(QLineEdit):
    """Enter adds what is typed, and belongs to the dialog only where nothing is."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            event.accept()
            self.entered.emit()
            return
        super().keyPressEvent(event)


class SponsorPicker(QWidget):
    """`changed` tells another list; `unknown` words that name no State."""

    changed = Signal()
    unknown = Signal(str)

    def __init__(self, sponsors: tuple[str, ...]) -> None:
        super().__init__()
        self.line = _NameLine()
        self.line.setPlaceholderText(tr("A State, or a list to paste"))
        self.line.setAccessibleName(tr("Add a sponsor"))
        completer = QCompleter([state.name for state in all_states()], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: QTimer.singleShot(0, self, self.add_typed))
        self.line.setCompleter(completer)
        self.line.entered.connect(self.add_typed)
        self.names = _Names()
        self.names.setAccessibleName(tr("Sponsors in order"))
        self.names.remove_wanted.connect(self.remove_chosen)
        self._remove = QPushButton(tr("Remove"))
        self._remove.setAccessibleName(tr("Remove the chosen sponsor"))
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(self.remove_chosen)
        self.names.currentRowChanged.connect(lambda row: self._remove.setEnabled(row >= 0))
        self.setFocusProxy(self.line)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(row)
        layout.addWidget(self.names, 1)
        self.names.setFixedHeight(self.names.fontMetrics().height() * 5)
        self._show(sponsors)

    @property
    def sponsors(self) -> tuple[str, ...]:
        """The sponsors in order."""
        return tuple(self.names.item(row).text() for row in range(self.names.count()))

    def _show(self, sponsors: tuple[str, ...]) -> None:
        self.names.clear()
        self.names.addItems(list(sponsors))
        self._remove.setEnabled(False)

    def add_typed(self) -> None:
        """Add the States that are typed; what names none stays in the field."""
        if not self.line.text().strip():
            return
        known, unknown = sponsor_names(self.line.text())
        self._show(sponsors_in_order([*self.sponsors, *known]))
        self.line.setText(", ".join(unknown))
        self.unknown.emit(unknown[0] if unknown else "")
        self.changed.emit()

    def remove_chosen(self) -> None:
        """Take the chosen sponsor out."""
        row = self.names.currentRow()
        if row >= 0:
            self.names.takeItem(row)
            self.changed.emit()
