"""The library in a window of its own: what to browse by, what is found, and the resolution beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.beside import WideDialog, columns
from drafter.app.dialogs.fields import push_button, told
from drafter.app.faults import sentence
from drafter.app.language import counted, later, tr
from drafter.app.panels.facet_list import FacetList, narrowed
from drafter.app.panels.library_rows import RowDelegate, RowsModel, rows_view
from drafter.app.panels.reading_pane import ReadingPane
from drafter.app.panels.row_reader import RowReader
from drafter.app.panels.search_field import SearchField
from drafter.app.theme.theme import Theme
from drafter.app.workers.latest import Latest
from drafter.clauses.errors import LibraryDamaged
from drafter.clauses.layer_paths import LayerPaths

if TYPE_CHECKING:
    from drafter.clauses.store.looking import Looked, Row

_SIZE = QSize(1180, 720)
_SHARES = [210, 410, 560]
_PAUSE = 120
"""Milliseconds."""
_HINT = later(
    "Words, “phrases”, symbols; organ:hrc verb:requests to:states subject:women after:2020"
)
_EMPTY = later(
    "The library is empty: import prior resolutions, such as the XML files that the United Nations "
    "publishes, and they can be searched here."
)
_NOTHING = later("Nothing in the library has this: try fewer words, or take a filter away.")


@dataclass(frozen=True, slots=True)
class _Found:
    """What came of a search, with how many resolutions there are, and a sentence on what is not there."""

    looked: Looked
    resolutions: int
    absent: str


class LibraryWindow(WideDialog):
    """`paths` says where the libraries lie, `language` what language is looked for. `import_wanted` and
    `restore_wanted` ask for what mends an empty and a damaged library; what can be done with a paragraph
    are the signals of `pane`."""

    import_wanted = Signal()
    restore_wanted = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        paths: Callable[[], LayerPaths],
        language: Callable[[], str],
    ) -> None:
        super().__init__(parent, tr("Library"), _SIZE, theme)
        self._paths, self._language = paths, language
        self._wanted: Row | None = None
        """What was asked for before the first search had an answer."""
        self._facets = Latest(self)
        self._searching = Latest(self, _PAUSE)
        self._make()
        self._reading = RowReader(self, self.pane, paths)
        self._lay_out()
        self._connect()
        self.refresh()

    def _make(self) -> None:
        self.search = SearchField(tr("Search the library"), tr(_HINT))
        self.search.setToolTip(tr(_HINT))
        self.state = told(tr("What was found"), "muted")
        self.state.setText(tr("Looking…"))
        self.facets = FacetList(self._theme)
        self.model = RowsModel()
        self._delegate = RowDelegate(self._theme)
        self.view = rows_view(tr("Resolutions and paragraphs found"), self.model, self._delegate)
        self.view.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setAccessibleName(tr("About the library"))
        self.import_ = push_button(
            tr("Import…"), self.import_wanted.emit, tr("Import prior resolutions")
        )
        self.restore = push_button(tr("Restore the last good copy"), self.restore_wanted.emit)
        self.end = push_button(tr("Close"), self.reject)
        self.pane = ReadingPane(self._theme)

    def _lay_out(self) -> None:
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        for widget in (self.message, self.import_, self.restore):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(nothing)
        parts = columns(_SHARES, self.facets, self.stack, self.pane)
        self.facets.setContentsMargins(0, 0, 10, 0)
        self.pane.setContentsMargins(12, 0, 0, 0)
        self.facets.setMinimumWidth(170)
        self.stack.setMinimumWidth(240)
        self.pane.setMinimumWidth(300)
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(parts, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._look())
        self.search.down.connect(self._into_list)
        self._searching.answered.connect(self._found)
        self._searching.failed.connect(self._broke)
        self._facets.answered.connect(lambda answer: self.facets.show_counts(*answer))
        self._facets.failed.connect(lambda _: None)  # the search says it
        self.facets.facet_wanted.connect(lambda _: self._count())
        self.facets.chosen.connect(self._narrow)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._read())
        self.view.activated.connect(lambda _: self.pane.text.setFocus())

    @property
    def busy(self) -> bool:
        """Whether anything is being looked for."""
        return self._searching.busy or self._facets.busy or self._reading.busy

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().set_theme(theme)
        self._delegate.theme = theme
        self.view.viewport().update()
        self.facets.set_theme(theme)
        self.pane.set_theme(theme)

    def refresh(self) -> None:
        """Look anew: the library may hold more, or lie elsewhere."""
        self._count()
        self._look(now=True)

    def look_for(self, query: str) -> None:
        """Show what the library has for a query."""
        self.search.setText(query)
        self.search.setFocus()

    def read_row(self, row: Row) -> None:
        """Read a paragraph where it stands, whatever the list shows."""
        if self._searching.busy:
            self._wanted = row
        else:
            self._reading.read(row)

    def read_anew(self) -> None:
        """Read the shown resolution again, at the chosen paragraph: what is kept of it has changed."""
        self._reading.read_anew()
        self._count()

    def _look(self, *, now: bool = False) -> None:
        query, paths, language = self.search.text(), self._paths(), self._language()

        def work() -> _Found:
            from drafter.clauses.store.layers import Layers

            with Layers(paths) as layers:
                return _Found(
                    layers.look(query, language=language), layers.resolutions, layers.absent
                )

        self._searching.ask(work, now=now)

    def _count(self) -> None:
        facet, paths, language = self.facets.current, self._paths(), self._language()

        def work() -> tuple[str, list[tuple[str, int]]]:
            from drafter.clauses.store.layers import Layers

            with Layers(paths) as layers:
                return facet, layers.facet(facet, language)

        self._facets.ask(work, now=True)

    def _narrow(self, facet: str, value: str) -> None:
        self.search.setText(narrowed(self.search.text(), facet, value))

    def _found(self, found: _Found) -> None:
        looked = found.looked
        self.model.set_rows(looked.rows)
        said = _counted(looked, found.resolutions)
        self.state.setText(f"{said} {found.absent}".strip())
        self.import_.setVisible(not found.resolutions)
        self.restore.hide()
        self.message.setText(tr(_NOTHING) if found.resolutions else tr(_EMPTY))
        self.stack.setCurrentIndex(0 if looked.rows else 1)
        if looked.rows:
            self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.scrollToTop()
        else:
            self._reading.clear()

    def _broke(self, error: BaseException) -> None:
        self.model.set_rows(())
        self.state.setText("")
        self.message.setText(sentence(error))
        self.import_.hide()
        self.restore.setVisible(isinstance(error, LibraryDamaged))
        self.stack.setCurrentIndex(1)
        self.pane.show_nothing()

    def _read(self) -> None:
        row = self.view.currentIndex().row()
        if 0 <= row < len(self.model.rows):
            one = self._wanted or self.model.rows[row]
            self._wanted = None
            self._reading.read(one)

    def _into_list(self) -> None:
        if self.model.rows:
            self.view.setFocus()

    def done(self, result: int) -> None:
        """End; what is still being looked for is dropped."""
        for one in (self._searching, self._facets, self._reading):
            one.stop()
        super().done(result)


def _counted(looked: Looked, resolutions: int) -> str:
    """What was found, in a sentence or two."""
    if not resolutions:
        return ""
    paragraphs = sum(1 for row in looked.rows if row.paragraph)
    titles = len(looked.rows) - paragraphs
    parts = [_resolutions(titles)] if titles or not paragraphs else []
    if paragraphs:
        parts.append(counted(paragraphs, "{n:,} paragraph", "{n:,} paragraphs"))
    said = tr("Found: {parts}.").format(parts=", ".join(parts))
    if looked.is_cut:
        said = tr("Shown are the first {number} found.").format(number=len(looked.rows))
    said += " " + tr("The library has {held}.").format(held=_resolutions(resolutions))
    if looked.meant:
        said = tr("Nothing has “{query}”; shown is “{meant}”. {said}").format(
            query=looked.query.strip(), meant=looked.meant.strip(), said=said
        )
    return said


def _resolutions(number: int) -> str:
    return counted(number, "{n:,} resolution", "{n:,} resolutions")
