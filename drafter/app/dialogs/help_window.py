"""A window beside the text that shows a page of help."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from drafter.app.dialogs.fields import prepare

_SIZE = QSize(640, 560)


class HelpWindow(QDialog):
    """Shows Markdown; it stays open while one goes on writing."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        prepare(self, "Help", _SIZE)
        self.setModal(False)
        self.text = QTextBrowser()
        self.text.setAccessibleName("Help")
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self.close)

    def show_page(self, title: str, markdown: str) -> None:
        """Show a page from its top."""
        self.setWindowTitle(f"Help: {title}")
        self.text.setMarkdown(markdown)
        self.show()
        self.text.setFocus()
