"""Who used these words: a bar chart over the years, the resolutions, and one of them read beside these."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import FormField, choice, fill, line, prepare
from drafter.app.faults import sentence
from drafter.app.panels.library_rows import RowDelegate, RowsModel, organ_name
from drafter.app.panels.reading_pane import ReadingPane
from drafter.app.panels.year_chart import YearChart
from drafter.app.theme.theme import Theme
from drafter.app.workers.latest import Latest
from drafter.app.workers.reading import read, read_row
from drafter.open_draft.prior.phrase import Usage, figures, tidy, usage

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths
    from drafter.clauses.store.looking import Row

_SIZE = QSize(1080, 720)
_SHARES = [480, 600]
_PAUSE, _READING_PAUSE = 250, 60
"""Milliseconds."""
_EMPTY = "There is no library yet to look in: import prior resolutions first (Library > Import)."
_ALL = "All organs"


class PhraseWindow(QDialog):
    """Shows who used a phrase, which can be changed; what can be done with a paragraph are the signals of
    `pane`. `paths` says where the libraries lie."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, paths: Callable[[], LayerPaths]
    ) -> None:
        super().__init__(parent)
        prepare(self, "Who used these words", _SIZE)
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._theme, self._paths, self._language = theme, paths, "en"
        self.usage: Usage | None = None
        self._searching = Latest(self, _PAUSE)
        self._reading = Latest(self, _READING_PAUSE)
        self._make()
        self._lay_out()
        self.phrase.textChanged.connect(lambda _: self._look())
        self.organ.currentIndexChanged.connect(lambda _: self._narrow(anew=True))
        self.chart.chosen.connect(lambda _: self._narrow())
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._read())
        self.view.activated.connect(lambda _: self.pane.text.setFocus())
        self.end.clicked.connect(self.reject)
        self._searching.answered.connect(self._found)
        self._searching.failed.connect(lambda error: self._say(sentence(error)))
        self._reading.answered.connect(self.pane.show_read)
        self._reading.failed.connect(lambda error: self.pane.show_nothing(sentence(error)))

    def _make(self) -> None:
        self.phrase = line(placeholder="The words, as they stand together")
        self.phrase.setClearButtonEnabled(False)
        self.state = QLabel()
        self.state.setProperty("heading", True)
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setAccessibleName("How often the words were used")
        self.chart = YearChart(self._theme)
        self.figures = QTableWidget()
        self.figures.setAccessibleName("Resolutions by year and organ")
        self.figures.verticalHeader().hide()
        self.figures.verticalHeader().setDefaultSectionSize(22)
        self.figures.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.figures.setTabKeyNavigation(False)
        self.figures.setShowGrid(False)
        self.figures.setMinimumHeight(self.chart.minimumHeight())
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Chart or figures")
        self.tabs.tabBar().setAccessibleName("Chart or figures")
        self.tabs.addTab(self.chart, "By year")
        self.tabs.addTab(self.figures, "Figures")
        self.tabs.setFixedHeight(self.chart.minimumHeight() + 40)
        self.organ = choice([("", _ALL)], "")
        self.organ.setAccessibleName("Organ")
        self.model = RowsModel()
        self._delegate = RowDelegate(self._theme)
        self.view = QListView()
        self.view.setAccessibleName("Resolutions that used the words")
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane = ReadingPane(self._theme)
        self.pane.used.hide()  # this window is it
        self.end = QPushButton("Close")
        self.end.setAccessibleName("Close")
        self.end.setAutoDefault(False)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        for widget in (self.state, self.tabs, self.organ, self.view):
            column.addWidget(widget)
        column.setStretch(3, 1)
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self.pane, 1)
        column.addWidget(self.end, 0, Qt.AlignmentFlag.AlignRight)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setStretchFactor(1, 1)
        parts.setSizes(_SHARES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(FormField("&Words", self.phrase))
        layout.addWidget(parts, 1)

    @property
    def busy(self) -> bool:
        """Whether anything is being looked for."""
        return self._searching.busy or self._reading.busy

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = self._delegate.theme = theme
        self.view.viewport().update()
        self.chart.set_theme(theme)
        self.pane.set_theme(theme)

    def look_for(self, phrase: str, language: str = "en") -> None:
        """Show who used a phrase."""
        self._language = language
        shown = tidy(phrase)
        if shown == self.phrase.text():
            self._look(now=True)
        else:
            self.phrase.setText(shown)
            self.phrase.setCursorPosition(0)
        self.view.setFocus()

    def read_anew(self) -> None:
        """Read the shown resolution again: what is kept of it has changed."""
        shown, row = self.pane.read, self.pane.row
        if shown is not None:
            chosen = shown.paragraphs[row].id if row >= 0 else 0
            self._ask_for(shown.layer, shown.document.id, chosen)

    def _look(self, *, now: bool = False) -> None:
        paths, language = self._paths(), self._language
        phrase = tidy(self.phrase.text())
        self._searching.ask(lambda: usage(paths, phrase, language), now=now)

    def _found(self, found: Usage) -> None:
        self.usage = found
        organs = [(organ, f"{organ_name(organ)} ({count:,})") for organ, count in found.organs]
        all_ = ("", f"{_ALL} ({len(found.rows):,})")
        known = {organ for organ, _ in organs}
        chosen = str(self.organ.currentData())
        fill(self.organ, [all_, *organs], chosen if chosen in known else "")
        self._fill_figures(found)
        self._say(_said(found))
        self._narrow(anew=True)

    def _say(self, text: str) -> None:
        self.state.setText(text)

    def _fill_figures(self, found: Usage) -> None:
        organs, rows = figures(found)
        heads = ["Year", "All", *(organ_name(organ) for organ in organs)]
        self.figures.clear()
        self.figures.setColumnCount(len(heads))
        self.figures.setHorizontalHeaderLabels(heads)
        self.figures.horizontalHeader().setSectionResizeMode(
            QHeaderView.ResizeMode.ResizeToContents
        )
        self.figures.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                item = QTableWidgetItem(words)
                if column:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.figures.setItem(number, column, item)

    def _narrow(self, *, anew: bool = False) -> None:
        """Show those of the chosen organ and year."""
        found = self.usage
        if found is None:
            return
        organ = str(self.organ.currentData())
        if anew:
            self.chart.show_counts(found.by_year(organ))
        rows = found.of(organ, self.chart.year)
        self.model.set_rows(rows)
        if rows:
            self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.scrollToTop()
        else:
            self._reading.forget()
            self.pane.show_nothing()

    def _read(self) -> None:
        row = self.view.currentIndex().row()
        if 0 <= row < len(self.model.rows):
            one = self.model.rows[row]
            self._ask_for_row(one)

    def _ask_for_row(self, row: Row) -> None:
        paths, theme = self._paths(), self._theme
        self._reading.ask(lambda: read_row(paths, row, theme))

    def _ask_for(self, layer: str, document: int, paragraph: int) -> None:
        paths, theme = self._paths(), self._theme
        self._reading.ask(lambda: read(paths, layer, document, paragraph, theme))

    def done(self, result: int) -> None:
        """End; what is still being looked for is dropped."""
        self._searching.stop()
        self._reading.stop()
        super().done(result)


def _said(found: Usage) -> str:
    """How often a phrase was used, in a sentence or two."""
    if not found.resolutions:
        return f"{_EMPTY} {found.absent}".strip()
    number = len(found.rows)
    if not found.phrase:
        said = "Select or type some words."
    elif not number:
        said = f"Nobody used these words, in {found.resolutions:,} resolutions."
    else:
        what = f"{number:,} resolution{'' if number == 1 else 's'}"
        where = f"{found.paragraphs:,} paragraph{'' if found.paragraphs == 1 else 's'}"
        said = f"{what} used these words, in {where}."
    return f"{said} {found.absent}".strip()
