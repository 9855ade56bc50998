"""Two texts side by side: which, paragraph by paragraph, and the comparison to be exported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.beside import BesideDialog
from drafter.app.dialogs.fields import choice, push_button
from drafter.app.faults import sentence
from drafter.app.language import later, tr
from drafter.app.panels import marked_words
from drafter.app.theme.theme import Theme
from drafter.app.workers.latest import Latest
from drafter.conventions.typography import shortened
from drafter.open_draft.two_texts import Source, TwoTexts, compared_texts
from drafter.paths import library_path
from drafter.revision.output.text import counts

_SIZE = QSize(1000, 660)
_FILE, _LIBRARY = "file", "library"
_MOST = 90
_NUMBER = Qt.ItemDataRole.UserRole
_FORMATS = [(".html", later("Web page")), (".docx", later("Word, changes tracked"))]


class _Side(QWidget):
    """The choice of one text. `ask` asks for a file."""

    changed = Signal()

    def __init__(
        self,
        words: str,
        known: Sequence[Source],
        ask: Callable[[Callable[[Path | None], None]], None],
        chosen: int,
    ) -> None:
        super().__init__()
        self._known, self._ask = known, ask
        self._path: Path | None = None
        options = [(str(number), one.name) for number, one in enumerate(known)]
        options += [(_FILE, "A file…"), (_LIBRARY, "A text of the library…")]
        self.box = choice(options, str(chosen) if chosen < len(known) else _FILE)
        self.box.setMinimumContentsLength(24)
        self.box.setAccessibleName(words)
        self.box.activated.connect(lambda _: self._take())
        self.symbol = QLineEdit()
        self.symbol.setPlaceholderText(tr("Symbol: A/RES/79/12"))
        self.symbol.setAccessibleName(
            tr("{words}: symbol of the resolution in the library").format(words=words)
        )
        self.symbol.editingFinished.connect(self.changed.emit)
        self.symbol.hide()
        label = QLabel(words)
        label.setProperty("heading", True)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (label, self.box, self.symbol):
            row.addWidget(widget)
        row.addStretch(1)

    def _take(self) -> None:
        value = self.box.currentData()
        self.symbol.setVisible(value == _LIBRARY)
        if value == _FILE:
            self._ask(self._took)
        elif value == _LIBRARY:
            self.symbol.setFocus()
        else:
            self.changed.emit()

    def _took(self, path: Path | None) -> None:
        if path is not None:
            self._path = path
            self.box.setItemText(self.box.findData(_FILE), f"File: {path.name}")
            self.changed.emit()

    def source(self) -> Source | None:
        """The text that is chosen; None while it is not known."""
        value = str(self.box.currentData())
        if value == _FILE:
            return None if self._path is None else Source(self._path.name, path=self._path)
        if value == _LIBRARY:
            symbol = self.symbol.text().strip()
            return Source(symbol, symbol=symbol) if symbol else None
        return self._known[int(value)]


class TwoTextsDialog(BesideDialog):
    """`export_wanted` gives the comparison and a suffix. One goes on writing beside it."""

    export_wanted = Signal(object, str)

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        known: Sequence[Source],
        ask: Callable[[Callable[[Path | None], None]], None],
    ) -> None:
        super().__init__(parent, tr("Compare two texts"), _SIZE, theme)
        self._comparing = Latest(self)
        self._comparing.answered.connect(self._found)
        self._comparing.failed.connect(lambda error: self._say(sentence(error)))
        self.texts: TwoTexts | None = None
        self.first = _Side(tr("Earlier text"), known, ask, len(known))
        self.second = _Side(tr("Later text"), known, ask, 0)
        for side in (self.first, self.second):
            side.changed.connect(self._compare)
        self._make()
        self._lay_out()
        self._say(tr("Choose the two texts."))
        self.first.box.setFocus()

    def _make(self) -> None:
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setAccessibleName(tr("State of the comparison"))
        self.only = QCheckBox(tr("Only what &differs"))
        self.only.setChecked(True)
        self.only.toggled.connect(lambda _: self._fill())
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Paragraphs of both texts"))
        self.list.setHeaderLabels([tr("Place"), tr("Earlier"), tr("Later")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        head = self.list.header()
        head.setAccessibleName(tr("Columns of the paragraphs"))
        head.setStretchLastSection(False)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        head.resizeSection(0, 170)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.sides = (_text(tr("Earlier text")), _text(tr("Later text")))
        self.format = choice([(suffix, tr(words)) for suffix, words in _FORMATS], ".html")
        self.format.setAccessibleName(tr("Format of the export"))
        self.export = push_button(tr("Export…"), self._export, tr("Export the comparison"))
        self.export.setProperty("primary", True)
        self.export.setEnabled(False)
        self.end = push_button(tr("Close"), self.reject)

    def _lay_out(self) -> None:
        texts = QGridLayout()
        texts.setHorizontalSpacing(14)
        for column, (side, text) in enumerate(
            zip((self.first, self.second), self.sides, strict=True)
        ):
            texts.addWidget(side, 0, column)
            texts.addWidget(text, 2, column)
        middle = QHBoxLayout()
        middle.addWidget(self.state, 1)
        middle.addWidget(self.only)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for widget in (self.format, self.export, self.end):
            foot.addWidget(widget)
        inside = QVBoxLayout()
        inside.addLayout(middle)
        inside.addWidget(self.list, 1)
        texts.addLayout(inside, 1, 0, 1, 2)
        texts.setRowStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(texts, 1)
        layout.addLayout(foot)

    @property
    def busy(self) -> bool:
        """Whether texts are being compared."""
        return self._comparing.busy

    def _compare(self) -> None:
        first, second = self.first.source(), self.second.source()
        if first is None or second is None:
            self._comparing.forget()
            self._say(tr("Choose the two texts."))
            return
        library = library_path()
        self._say(tr("Comparing…"))
        self._comparing.ask(lambda: compared_texts(first, second, library))

    def _found(self, found: TwoTexts) -> None:
        self.texts = found
        self.export.setEnabled(True)
        self.state.setText(counts(found.changes))
        self._fill()
        self.list.setFocus()

    def _say(self, text: str) -> None:
        self.texts = None
        self.export.setEnabled(False)
        self.list.clear()
        self.state.setText(text)

    def _fill(self) -> None:
        self.list.clear()
        if self.texts is None:
            return
        every = range(len(self.texts.pairs))
        for number in self.texts.differing if self.only.isChecked() else every:
            pair = self.texts.pairs[number]
            words = [
                shortened(content.plain, _MOST) if content is not None else ""
                for content in (pair.base, pair.current)
            ]
            item = QTreeWidgetItem(self.list, [pair.place[:1].upper() + pair.place[1:], *words])
            item.setData(0, _NUMBER, number)
            item.setSizeHint(0, QSize(100, self.fontMetrics().height() + 8))
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self._show()

    def _show(self) -> None:
        item = self.list.currentItem()
        if item is None or self.texts is None:
            for text in self.sides:
                text.clear()
            return
        pair = self.texts.pairs[int(item.data(0, _NUMBER))]
        for text, pieces in zip(self.sides, pair.sides, strict=True):
            text.setHtml(marked_words.as_html(pieces, self._theme))
            text.setAccessibleDescription(marked_words.as_words(pieces))

    def _export(self) -> None:
        if self.texts is not None:
            self.export_wanted.emit(self.texts, self.format.currentData())

    def done(self, result: int) -> None:
        """End; a running comparison is dropped."""
        self._comparing.stop()
        super().done(result)


def _text(name: str) -> QTextEdit:
    text = QTextEdit()
    text.setObjectName("preview")
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setFixedHeight(170)
    text.setAccessibleName(tr("{name} of the chosen paragraph").format(name=name))
    return text
