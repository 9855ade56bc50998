"""The panel below the page: the notes with their numbers, each to be edited where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from drafter.app.editor.notes import Notes
from drafter.app.language import tr
from drafter.app.panels.elided import ElidedLabel


class FootnotesPanel(QWidget):
    """The notes; `head` is the heading with what can be done, for the title bar."""

    insert_wanted = Signal()

    def __init__(self, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Footnotes"))
        self.notes = notes
        self._count = ElidedLabel(tr("Footnotes"))
        self._count.setProperty("heading", True)
        insert = QPushButton(tr("Insert footnote"))
        insert.setProperty("link", True)
        insert.setAccessibleName(tr("Insert footnote"))
        insert.setToolTip(tr("Insert a footnote at the caret (Ctrl+Alt+F)"))
        insert.clicked.connect(self.insert_wanted)
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._count, 1)
        head.addWidget(insert)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(notes, 1)

    def set_count(self, count: int) -> None:
        """Say how many there are."""
        self._count.setText(
            tr("Footnotes ({count})").format(count=count) if count else tr("No footnotes")
        )
