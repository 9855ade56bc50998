"""The agreed language of the whole draft: a line for each paragraph, and the table for partners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QTableView,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.beside import BesideDialog
from drafter.app.dialogs.fields import choice, push_button
from drafter.app.faults import sentence
from drafter.app.language import later, tr
from drafter.app.panels import marked_words
from drafter.app.panels.agreed_lines import LinesModel
from drafter.app.theme.theme import Theme
from drafter.app.workers.tabling import Tabling
from drafter.clauses.layer_paths import LayerPaths
from drafter.document.resolution import Resolution
from drafter.open_draft.agreed.table import MEANINGS, STATUSES

if TYPE_CHECKING:
    from drafter.open_draft.agreed.table import AgreedTable

_SIZE = QSize(900, 600)
_WIDTHS = (170, 120, 220)
_SHOWN = {
    "all": (later("All paragraphs"), STATUSES),
    "open": (later("What is not agreed: modified and new"), ("modified", "new")),
    "changed": (later("What differs at all"), ("updated", "modified", "new")),
}
_FORMATS = [(".docx", later("Word document")), (".html", later("Web page"))]
_NO_LIBRARY = later(
    "There is no library yet to look in: import prior resolutions first (Library > Import)."
)


class AgreedTableDialog(BesideDialog):
    """`chosen` gives the id of a paragraph, `export_wanted` the table and a suffix. It stays open while one
    goes on writing; the table is that of the draft as it was when the dialog was opened."""

    chosen = Signal(str)
    export_wanted = Signal(object, str)

    def __init__(
        self, parent: QWidget | None, theme: Theme, resolution: Resolution, paths: LayerPaths
    ) -> None:
        super().__init__(parent, tr("Agreed language of the whole draft"), _SIZE, theme)
        self.table: AgreedTable | None = None
        self.tabling = Tabling(self)
        self._make()
        self._lay_out()
        self.tabling.progressed.connect(self._progressed)
        self.tabling.done.connect(self._done)
        self.tabling.failed.connect(lambda error: self._say(sentence(error)))
        self.tabling.start(resolution, paths)

    def _make(self) -> None:
        self.state = QLabel(tr("Looking for the sources of each paragraph…"))
        self.state.setProperty("heading", True)
        self.state.setWordWrap(True)
        self.state.setAccessibleName(tr("How much is agreed"))
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.shown = choice(_choices(), "all")
        self.shown.setAccessibleName(tr("Which paragraphs are shown"))
        self.shown.currentIndexChanged.connect(lambda _: self._narrow())
        self.model = LinesModel()
        self.view = QTableView()
        self.view.setAccessibleName(tr("Paragraphs and where they were agreed"))
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.view.setWordWrap(False)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(_WIDTHS):
            self.view.setColumnWidth(column, width)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_words())
        self.view.activated.connect(self._go_to)
        self.words = QTextEdit()
        self.words.setObjectName("preview")
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(110)
        self.words.setAccessibleName(tr("The paragraph against its nearest source"))
        self.format = choice([(suffix, tr(words)) for suffix, words in _FORMATS], ".docx")
        self.format.setAccessibleName(tr("Format of the table"))
        self.export = push_button(tr("Export…"), self._export, tr("Export the table"))
        self.export.setProperty("primary", True)
        self.export.setEnabled(False)
        self.end = push_button(tr("Close"), self.reject)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.shown)
        row.addStretch(1)
        row.addWidget(self.format)
        row.addWidget(self.export)
        row.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.state)
        layout.addWidget(self.bar)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.words)
        layout.addLayout(row)

    @property
    def busy(self) -> bool:
        """Whether the draft is being traced."""
        return self.tabling.busy

    def _progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _done(self, table: AgreedTable | None) -> None:
        if table is None:
            self._say(tr(_NO_LIBRARY))
            return
        self.table = table
        self._say(table.summary)
        self.model.set_table(table)
        self.export.setEnabled(bool(table.lines))
        self._narrow()
        self.view.setFocus()

    def _say(self, text: str) -> None:
        self.bar.hide()
        self.state.setText(text)

    def _narrow(self) -> None:
        if self.table is not None:
            chosen = str(self.shown.currentData())
            self.model.show_only(_SHOWN[chosen][1] if chosen in _SHOWN else (chosen,))
            self.view.selectRow(0)
            self._show_words()

    def _show_words(self) -> None:
        row = self.view.currentIndex().row()
        pieces = self.model.lines[row].pieces if 0 <= row < len(self.model.lines) else ()
        self.words.setHtml(marked_words.as_html(pieces, self._theme))
        self.words.setAccessibleDescription(marked_words.as_words(pieces))

    def _go_to(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.lines[index.row()].trace.paragraph)

    def _export(self) -> None:
        if self.table is not None:
            self.export_wanted.emit(self.table, self.format.currentData())

    def done(self, result: int) -> None:
        """End; what is still being traced is dropped."""
        self.tabling.stop()
        super().done(result)


def _choices() -> list[tuple[str, str]]:
    """Which paragraphs can be shown: several statuses together, or one."""
    together = [(name, tr(words)) for name, (words, _) in _SHOWN.items()]
    one = [(s, f"{tr(s.capitalize())}: {tr(MEANINGS[s])}") for s in STATUSES]
    return [*together, *one]
