"""A window beside the text with the pages of Help: contents, search, the page, the way back."""

from __future__ import annotations

import functools

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QTextBrowser,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.beside import columns
from drafter.app.dialogs.fields import prepare
from drafter.app.help_pages import HelpPage, find_pages
from drafter.app.language import ENGLISH, later, spoken, tr
from drafter.paths import document

_SIZE = QSize(920, 640)
_CONTENTS = 280
_MARGIN = 16
_INDENT = 44
"""Pixels that a list takes from the width of a picture in it."""
_PICTURE = QTextDocument.ResourceType.ImageResource.value
_PAGE = Qt.ItemDataRole.UserRole
_IN_ENGLISH = later("This page is in English.")
"""Said where the window speaks another language."""


class _Browser(QTextBrowser):
    """Shows Markdown, its pictures no wider than the window, also when that grows or shrinks."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self._width = 0
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fit)

    def show_markdown(self, text: str) -> None:
        """Show a page from its top."""
        self._shown, self._width = text, self.viewport().width()
        self.setMarkdown(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are drawn anew afterwards: a text must not change while it is being laid out."""
        super().resizeEvent(event)
        if "![" in self._shown and self.viewport().width() != self._width:
            self._later.start(0)

    def _fit(self) -> None:
        """Draw pictures in the present width, and stay where one was reading."""
        top = self.cursorForPosition(QPoint(_MARGIN, _MARGIN)).blockNumber()
        self.show_markdown(self._shown)
        layout = self.document().documentLayout()
        layout.documentSize()  # lays all out, so that the bar knows how far it goes
        block = self.document().findBlockByNumber(top)
        self.verticalScrollBar().setValue(round(layout.blockBoundingRect(block).top()))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures come from docs/ alone; nothing else is fetched."""
        url = QUrl(name)
        if kind != _PICTURE or not url.isRelative():
            return None
        most = self.viewport().width() - 2 * _MARGIN - _INDENT
        return _picture(str(document(*url.path().split("/"))), most)


@functools.lru_cache(maxsize=16)
def _picture(path: str, most: int) -> QImage:
    """A picture, no wider than so many pixels."""
    image = QImage(path)
    if image.width() > most > 0:
        image = image.scaledToWidth(most, Qt.TransformationMode.SmoothTransformation)
    return image


class HelpWindow(QDialog):
    """It stays open while one goes on writing. `wanted` gives the address of a page to show."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        prepare(self, tr("Help"), _SIZE)
        self.setModal(False)
        self._pages: tuple[HelpPage, ...] = ()
        self._been: list[str] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search help"))
        self.search.setAccessibleName(tr("Search help"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._first)
        self.contents = QTreeWidget()
        self.contents.setAccessibleName(tr("Contents of help"))
        self.contents.setHeaderHidden(True)
        self.contents.currentItemChanged.connect(self._chosen)
        self.back = QToolButton()
        self.back.setText(tr("Back"))
        self.back.setToolTip(tr("The page before (Alt+Left)"))
        self.back.setAccessibleName(tr("Back to the page before"))
        self.back.setEnabled(False)
        self.back.clicked.connect(self.go_back)
        self.text = _Browser()
        self.text.setAccessibleName(tr("Help"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(_MARGIN)
        self.text.anchorClicked.connect(lambda link: self.wanted.emit(link.toString()))
        self._lay_out()
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Back), self, self.go_back)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 0, 8)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.search, 1)
        column.addLayout(row)
        column.addWidget(self.contents, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(columns([_CONTENTS, _SIZE.width() - _CONTENTS], left, self.text))

    def set_pages(self, pages: tuple[HelpPage, ...]) -> None:
        """Take the pages that the contents list."""
        self._pages = pages
        self._fill()

    @property
    def has_pages(self) -> bool:
        """Whether the contents are there."""
        return bool(self._pages)

    def page_at(self, address: str) -> HelpPage | None:
        """The page a link names; of a place within a page, the page."""
        named = {page.address: page for page in self._pages}
        return named.get(address) or named.get(address.partition("#")[0])

    def show_page(self, page: HelpPage, before: str = "") -> None:
        """Show a page from its top, `before` ahead of its text, and mark it in the contents."""
        if not self._been or self._been[-1] != page.address:
            self._been.append(page.address)
        self.back.setEnabled(len(self._been) > 1)
        self.setWindowTitle(tr("Help: {title}").format(title=page.title))
        language = "" if spoken() == ENGLISH else f"*{tr(_IN_ENGLISH)}*\n\n"
        self.text.show_markdown(language + before + page.text)
        self._mark(page)

    def go_back(self) -> None:
        """Show the page before."""
        if len(self._been) > 1:
            self._been.pop()
            self.wanted.emit(self._been.pop())

    def _mark(self, page: HelpPage) -> None:
        current = self.contents.currentItem()
        if current is not None and current.data(0, _PAGE) == page.address:
            return
        self.contents.blockSignals(True)
        for item in self.contents.findItems(
            page.title, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        ):
            if item.data(0, _PAGE) == page.address:
                self.contents.setCurrentItem(item)
        self.contents.blockSignals(False)

    def _fill(self) -> None:
        words = self.search.text().strip()
        pages = find_pages(self._pages, words) if words else list(self._pages)
        self.contents.blockSignals(True)
        self.contents.clear()
        heads: dict[tuple[str, ...], QTreeWidgetItem] = {}
        for page in pages:
            item = QTreeWidgetItem([page.title])
            item.setData(0, _PAGE, page.address)
            self._head(heads, () if words else page.above).addChild(item)
            if not page.above:
                heads[(page.title,)] = item
                item.setExpanded(True)
        self.contents.blockSignals(False)

    def _head(
        self, heads: dict[tuple[str, ...], QTreeWidgetItem], above: tuple[str, ...]
    ) -> QTreeWidgetItem:
        if not above:
            return self.contents.invisibleRootItem()
        if above not in heads:
            head = heads[above] = QTreeWidgetItem([above[-1]])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._head(heads, above[:-1]).addChild(head)
        return heads[above]

    def _first(self) -> None:
        """Go to the first page that was found."""
        first = self.contents.topLevelItem(0)
        if first is not None:
            self.contents.setCurrentItem(first)
            self.contents.setFocus()

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        address = item.data(0, _PAGE) if item is not None else None
        if address:
            self.wanted.emit(address)
