"""Who used these words: a bar chart over the years, the resolutions, and one of them read beside these."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QListView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.beside import WideDialog, columns
from drafter.app.dialogs.fields import FormField, choice, fill, line, push_button, told
from drafter.app.faults import sentence
from drafter.app.language import counted, later, tr
from drafter.app.panels.library_rows import RowDelegate, RowsModel, organ_name, rows_view
from drafter.app.panels.reading_pane import ReadingPane
from drafter.app.panels.row_reader import RowReader
from drafter.app.panels.year_chart import YearChart
from drafter.app.theme.theme import Theme
from drafter.app.workers.latest import Latest
from drafter.open_draft.prior.phrase import Usage, figures, tidy, usage

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths

_SIZE = QSize(1080, 720)
_SHARES = [480, 600]
_PAUSE = 250
"""Milliseconds."""
_EMPTY = later(
    "There is no library yet to look in: import prior resolutions first (Library > Import)."
)
_ALL = later("All organs")


class PhraseWindow(WideDialog):
    """Shows who used a phrase, which can be changed; what can be done with a paragraph are the signals of
    `pane`. `paths` says where the libraries lie."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, paths: Callable[[], LayerPaths]
    ) -> None:
        super().__init__(parent, tr("Who used these words"), _SIZE, theme)
        self._paths, self._language = paths, "en"
        self.usage: Usage | None = None
        self._searching = Latest(self, _PAUSE)
        self._make()
        self._reading = RowReader(self, self.pane, paths)
        self._lay_out()
        self.phrase.textChanged.connect(lambda _: self._look())
        self.organ.currentIndexChanged.connect(lambda _: self._narrow(anew=True))
        self.chart.chosen.connect(lambda _: self._narrow())
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._read())
        self.view.activated.connect(lambda _: self.pane.text.setFocus())
        self._searching.answered.connect(self._found)
        self._searching.failed.connect(lambda error: self._say(sentence(error)))

    def _make(self) -> None:
        self.phrase = line(placeholder=tr("The words, as they stand together"))
        self.phrase.setClearButtonEnabled(False)
        self.state = told(tr("How often the words were used"), "heading")
        self.chart = YearChart(self._theme)
        self.figures = QTableWidget()
        self.figures.setAccessibleName(tr("Resolutions by year and organ"))
        self.figures.verticalHeader().hide()
        self.figures.verticalHeader().setDefaultSectionSize(22)
        self.figures.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.figures.setTabKeyNavigation(False)
        self.figures.setShowGrid(False)
        self.figures.setMinimumHeight(self.chart.minimumHeight())
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Chart or figures"))
        self.tabs.tabBar().setAccessibleName(tr("Chart or figures"))
        self.tabs.addTab(self.chart, tr("By year"))
        self.tabs.addTab(self.figures, tr("Figures"))
        self.tabs.setFixedHeight(self.chart.minimumHeight() + 40)
        self.organ = choice([("", tr(_ALL))], "")
        self.organ.setAccessibleName(tr("Organ"))
        self.model = RowsModel()
        self._delegate = RowDelegate(self._theme)
        self.view = rows_view(tr("Resolutions that used the words"), self.model, self._delegate)
        self.view.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.pane = ReadingPane(self._theme)
        self.pane.used.hide()  # this window is it
        self.end = push_button(tr("Close"), self.reject)

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(FormField(tr("&Words"), self.phrase))
        layout.addWidget(columns(_SHARES, left, right), 1)

    @property
    def busy(self) -> bool:
        """Whether anything is being looked for."""
        return self._searching.busy or self._reading.busy

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().set_theme(theme)
        self._delegate.theme = theme
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
        self._reading.read_anew()

    def _look(self, *, now: bool = False) -> None:
        paths, language = self._paths(), self._language
        phrase = tidy(self.phrase.text())
        self._searching.ask(lambda: usage(paths, phrase, language), now=now)

    def _found(self, found: Usage) -> None:
        self.usage = found
        organs = [(organ, f"{organ_name(organ)} ({count:,})") for organ, count in found.organs]
        all_ = ("", f"{tr(_ALL)} ({len(found.rows):,})")
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
        heads = [tr("Year"), tr("All"), *(organ_name(organ) for organ in organs)]
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
            self._reading.clear()

    def _read(self) -> None:
        row = self.view.currentIndex().row()
        if 0 <= row < len(self.model.rows):
            self._reading.read(self.model.rows[row])

    def done(self, result: int) -> None:
        """End; what is still being looked for is dropped."""
        self._searching.stop()
        self._reading.stop()
        super().done(result)


def _said(found: Usage) -> str:
    """How often a phrase was used, in a sentence or two."""
    if not found.resolutions:
        return f"{tr(_EMPTY)} {found.absent}".strip()
    number = len(found.rows)
    if not found.phrase:
        said = tr("Select or type some words.")
    elif not number:
        said = tr("Nobody used these words, in {resolutions:,} resolutions.").format(
            resolutions=found.resolutions
        )
    else:
        what = counted(number, "{n:,} resolution", "{n:,} resolutions")
        where = counted(found.paragraphs, "{n:,} paragraph", "{n:,} paragraphs")
        said = tr("{what} used these words, in {where}.").format(what=what, where=where)
    return f"{said} {found.absent}".strip()
