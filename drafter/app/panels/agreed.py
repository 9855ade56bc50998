"""The panel of agreed language: how much of the paragraph under the caret was agreed before, and where."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import push_button
from drafter.app.language import counted, later, tr
from drafter.app.panels import marked_words
from drafter.app.panels.agreed_list import SourceDelegate, SourcesModel
from drafter.app.theme.theme import Theme
from drafter.open_draft.agreed.here import Here

_WIDE = 1.4
"""So much wider than high, the panel has the words beside the sources, else above them."""
_SAID = {
    "verbatim": later("word for word as agreed"),
    "updated": later("only sessions, dates, symbols or figures differ"),
    "modified": later("the marked words differ"),
    "new": later("nothing in the library reads like this"),
}
_NO_LIBRARY = later(
    "There is no library yet to look in. Import prior resolutions (folders, zip files, XML, Word, saved "
    "text, PDF), and this panel says of each paragraph where it was agreed before."
)
_ONLY_SAMPLES = later("The library has only the {} samples so far: import prior resolutions.")
_NOT_TRACED = later(
    "Put the caret into a paragraph: headings, titles and empty lines are not traced."
)
_LOOKING = later("Looking…")


class AgreedPanel(QWidget):
    """`read_wanted` gives a source, `take_wanted` a paragraph and a source, `import_wanted` nothing."""

    read_wanted = Signal(object)
    take_wanted = Signal(str, object)
    import_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Agreed language"))
        self._theme = theme
        self.here: Here | None = None
        self._make(theme)
        self._lay_out()
        self.say(tr(_LOOKING))

    def _make(self, theme: Theme) -> None:
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.RichText)
        self.status.setAccessibleName(tr("How much of it is agreed"))
        self.words = QTextEdit()
        self.words.setObjectName("preview")
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(tr("The paragraph against the chosen source"))
        self.model = SourcesModel()
        self._delegate = SourceDelegate(theme)
        self.view = QListView()
        self.view.setAccessibleName(tr("Sources, the nearest first"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_words())
        self.view.activated.connect(lambda _: self._read())
        self.read = push_button(
            tr("Read in place"), self._read, tr("Read the source in its resolution")
        )
        self.take = push_button(
            tr("Take wording"), self._take, tr("Give the paragraph the words of the source")
        )
        for button in (self.read, self.take):
            button.setToolTip(button.accessibleName())
        self.held = QLabel()
        self.held.setProperty("muted", True)
        self.held.setAccessibleName(tr("What the library holds"))
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setProperty("muted", True)
        self.message.setAccessibleName(tr("Agreed language"))
        self.import_ = push_button(
            tr("Import…"), self.import_wanted.emit, tr("Import prior resolutions")
        )

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.status)
        words.addWidget(self.words, 1)
        row = QHBoxLayout()
        row.addWidget(self.read)
        row.addWidget(self.take)
        row.addStretch(1)
        row.addWidget(self.held)
        sources = QVBoxLayout()
        sources.setSpacing(4)
        sources.addWidget(self.view, 1)
        sources.addLayout(row)
        found = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, found)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(10)
        self._halves.addLayout(words, 1)
        self._halves.addLayout(sources, 1)
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.message)
        column.addWidget(self.import_, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.stack = QStackedWidget()
        self.stack.addWidget(nothing)
        self.stack.addWidget(found)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 10)
        layout.addWidget(self.stack)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room, else one above the other."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE * self.height()
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = self._delegate.theme = theme
        self.view.viewport().update()
        if self.here is not None:
            self._show_words()

    def say(self, text: str, *, offer_import: bool = False) -> None:
        """Show a sentence in place of sources."""
        self.here = None
        self.message.setText(text)
        self.import_.setVisible(offer_import)
        self.stack.setCurrentIndex(0)

    def show_here(self, here: Here) -> None:
        """Show what is agreed of a paragraph."""
        if not here.resolutions:
            self.say(tr(_NO_LIBRARY), offer_import=True)
            return
        found = here.trace is not None and here.trace.sources
        if here.resolutions == here.samples and not found:
            self.say(tr(_ONLY_SAMPLES).format(here.samples), offer_import=True)
            return
        if here.trace is None:
            self.say(tr(_NOT_TRACED))
            return
        same_source = self.here is not None and self.here.paragraph == here.paragraph
        row = self.view.currentIndex().row() if same_source else 0
        self.here = here
        status = str(here.trace.status)
        place = here.place[:1].upper() + here.place[1:]
        name, said = tr(status.capitalize()), tr(_SAID[status])
        self.status.setText(f"{place} · <b>{name}</b>: {said}.")
        self.status.setAccessibleDescription(f"{name}: {said}")
        number = here.resolutions
        self.held.setText(
            counted(number, "{n:,} resolution in the library", "{n:,} resolutions in the library")
        )
        self.model.set_sources(here.trace.sources)
        self.stack.setCurrentIndex(1)
        if here.trace.sources:
            chosen = min(max(row, 0), len(here.trace.sources) - 1)
            self.view.setCurrentIndex(self.model.index(chosen, 0))
        self._show_words()

    def _row(self) -> int:
        row = self.view.currentIndex().row()
        return row if 0 <= row < len(self.model.sources) else -1

    def _show_words(self) -> None:
        row, here = self._row(), self.here
        self.read.setEnabled(row >= 0)
        if here is None or row < 0:
            self.take.setEnabled(False)
            self.words.setPlainText("")
            self.words.setAccessibleDescription("")
            return
        pieces = here.pieces[row]
        self.take.setEnabled(any(piece.what != "kept" for piece in pieces))
        self.words.setHtml(marked_words.as_html(pieces, self._theme))
        self.words.setAccessibleDescription(marked_words.as_words(pieces))

    def _read(self) -> None:
        if self._row() >= 0:
            self.read_wanted.emit(self.model.sources[self._row()])

    def _take(self) -> None:
        if self._row() >= 0 and self.here is not None:
            self.take_wanted.emit(self.here.paragraph, self.model.sources[self._row()])
