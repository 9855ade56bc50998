"""The preview of an export: pages, a page of HTML, or text as it will be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from drafter.app.faults import sentence
from drafter.app.language import counted, tr
from drafter.app.panels.page_preview import PagePreview
from drafter.app.theme.theme import Theme
from drafter.app.workers.export_previewing import ExportPreviewing

if TYPE_CHECKING:
    from drafter.formats.export_preview import ExportPreview


class ExportPreviewPane(QWidget):
    """Shows what `previewing` makes, and a remark below it."""

    def __init__(self, theme: Theme, previewing: ExportPreviewing) -> None:
        super().__init__()
        self._previewing = previewing
        self.pages = PagePreview(theme)
        self.pages.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.page_text = QTextBrowser()
        self.page_text.setOpenLinks(False)
        self.page_text.setAccessibleName(tr("The page as written"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("The text as written"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.remark = QLabel()
        self.remark.setWordWrap(True)
        self.remark.setAccessibleName(tr("About the preview"))
        self._stack = QStackedWidget()
        for view in (self.pages, self.page_text, self.text):
            self._stack.addWidget(view)
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(frame, 1)
        column.addWidget(self.remark)
        self._say(tr("The preview is being made…"))
        previewing.ready.connect(self._show)
        previewing.failed.connect(self._failed)
        previewing.drawn.connect(self.pages.show_images)
        self.pages.wanted.connect(self._draw)

    def _show(self, preview: ExportPreview) -> None:
        self._say(_remark(preview))
        if preview.pages is not None:
            self.pages.show_pages(preview.pages)
            self._stack.setCurrentWidget(self.pages)
        elif preview.page_text:
            self.page_text.setHtml(preview.page_text)
            self._stack.setCurrentWidget(self.page_text)
        else:
            self.text.setPlainText(preview.text)
            self._stack.setCurrentWidget(self.text)

    def _failed(self, error: BaseException) -> None:
        self._say(sentence(error), fault=True)

    def _say(self, words: str, *, fault: bool = False) -> None:
        self.remark.setText(words)
        self.remark.setProperty("fault", fault)
        self.remark.setProperty("muted", not fault)
        self.remark.style().unpolish(self.remark)
        self.remark.style().polish(self.remark)

    def _draw(self, numbers: list[int], scale: float) -> None:
        if self.pages.pages is not None:
            self._previewing.draw(self.pages.pages, numbers, scale)


def _remark(preview: ExportPreview) -> str:
    """What is shown, and how far it is what will be written."""
    if preview.pages is not None:
        if preview.partial:
            return tr("The first pages; the others follow.")
        pages = counted(len(preview.pages.sizes), "{n} page.", "{n} pages.")
        elsewhere = tr("Another program may break lines elsewhere.")
        return pages if preview.exact else f"{pages} {elsewhere}"
    if preview.page_text:
        return tr("The beginning, without the looks of a browser.")
    if preview.size:
        return tr("The beginning of {n} characters.").format(n=preview.size)
    return tr("All that will be written.")
