"""Recurring clauses: what the library's resolutions share, where, since when, and how its wording drifted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QSplitter,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import choice, prepare
from drafter.app.faults import sentence
from drafter.app.panels import marked_words
from drafter.app.panels.library_rows import RowDelegate, RowsModel, organ_name
from drafter.app.panels.recurring_list import RecurringDelegate, RecurringModel, how_often, when
from drafter.app.theme.theme import SERIF, Theme
from drafter.app.workers.mining import Mining
from drafter.conventions.organs import all_organs
from drafter.open_draft.prior.recurring import MOST, Mined, Recurring, drift

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths

_SIZE = QSize(1080, 700)
_SHARES = [470, 610]
_POINTS = 11
_AT_LEAST = 3
_EMPTY = "There is no library yet to look in: import prior resolutions first (Library > Import)."
_NOTHING = "Nothing stands in so many resolutions: ask for fewer."


class RecurringWindow(QDialog):
    """`template_wanted` gives a Recurring, `read_wanted` a Row of the library."""

    template_wanted = Signal(object)
    read_wanted = Signal(object)

    def __init__(
        self, parent: QWidget | None, theme: Theme, paths: Callable[[], LayerPaths]
    ) -> None:
        super().__init__(parent)
        prepare(self, "Recurring clauses", _SIZE)
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._theme, self._paths = theme, paths
        self.mining = Mining(self)
        self._make()
        self._make_details()
        self._lay_out()
        self.mining.progressed.connect(self._progressed)
        self.mining.done.connect(self._done)
        self.mining.failed.connect(self._broke)
        self.start()

    def _make(self) -> None:
        self.organ = choice([("", "All organs"), *((one.id, one.name) for one in all_organs())], "")
        self.organ.setAccessibleName("Organ")
        self.least = QSpinBox()
        self.least.setRange(2, 1000)
        self.least.setValue(_AT_LEAST)
        self.least.setPrefix("in at least ")
        self.least.setSuffix(" resolutions")
        self.least.setMinimumHeight(26)
        self.least.setAccessibleName("In at least so many resolutions")
        self.look = _button("Look again", self.start)
        self.cancel = _button("Cancel", self.mining.cancel)
        self.state = QLabel()
        self.state.setProperty("heading", True)
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setAccessibleName("What recurs")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress")
        self.model = RecurringModel()
        self._delegate = RecurringDelegate(self._theme)
        self.view = _list("Recurring clauses, those of most titles first", self._delegate)
        self.view.setModel(self.model)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())

    def _make_details(self) -> None:
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setProperty("muted", True)
        self.about.setAccessibleName("About the chosen clause")
        self.text = QTextBrowser()
        self.text.setObjectName("preview")
        self.text.setOpenLinks(False)
        self.text.setAccessibleName("Latest wording, and what changed over the years")
        self.text.document().setDocumentMargin(14)
        font = QFont()
        font.setFamilies(list(SERIF))
        font.setPointSize(_POINTS)
        self.text.document().setDefaultFont(font)
        self.places = RowsModel()
        self._places_delegate = RowDelegate(self._theme)
        self.where = _list("Where it stands", self._places_delegate)
        self.where.setModel(self.places)
        self.where.activated.connect(lambda _: self._read())
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Wording or places")
        self.tabs.tabBar().setAccessibleName("Wording or places")
        self.tabs.addTab(self.text, "Wording")
        self.tabs.addTab(self.where, "Where")
        self.make = _button("Make a template of it…", self._make_template)
        self.make.setProperty("primary", True)
        self.read = _button("Read in place", self._read)
        self.end = _button("Close", self.reject)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for widget in (self.organ, self.least, self.look, self.cancel):
            top.addWidget(widget)
        top.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self.about)
        column.addWidget(self.tabs, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 10, 0)
        column.addWidget(self.view)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setStretchFactor(1, 1)
        parts.setSizes(_SHARES)
        foot = QHBoxLayout()
        foot.addWidget(self.make)
        foot.addWidget(self.read)
        foot.addStretch(1)
        foot.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.state)
        layout.addWidget(self.bar)
        layout.addWidget(parts, 1)
        layout.addLayout(foot)

    @property
    def busy(self) -> bool:
        """Whether the library is being looked through."""
        return self.mining.busy

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = self._delegate.theme = self._places_delegate.theme = theme
        self.view.viewport().update()
        self._show_chosen()

    def start(self) -> None:
        """Look through the library."""
        self.state.setText("Looking for what recurs…")
        self.bar.setRange(0, 0)
        self.bar.show()
        self._set_working(working=True)
        self.mining.start(self._paths(), str(self.organ.currentData()), self.least.value())

    def _set_working(self, *, working: bool) -> None:
        for widget in (self.organ, self.least, self.look):
            widget.setEnabled(not working)
        self.cancel.setEnabled(working)

    def _progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.state.setText(f"{done:,} of {total:,} recurring clauses…")

    def _done(self, mined: Mined) -> None:
        self.bar.hide()
        self._set_working(working=False)
        self.state.setText(_said(mined))
        self.model.set_patterns(mined.found)
        if mined.found:
            self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.setFocus()
        self._show_chosen()

    def _broke(self, error: BaseException) -> None:
        self.bar.hide()
        self._set_working(working=False)
        self.state.setText(sentence(error))
        self.model.set_patterns(())
        self._show_chosen()

    def chosen(self) -> Recurring | None:
        """The chosen clause."""
        row = self.view.currentIndex().row()
        return self.model.patterns[row] if 0 <= row < len(self.model.patterns) else None

    def _show_chosen(self) -> None:
        pattern = self.chosen()
        for button in (self.make, self.read):
            button.setEnabled(pattern is not None)
        if pattern is None:
            self.about.setText("")
            self.text.clear()
            self.places.set_rows(())
            return
        organs = ", ".join(organ_name(one) for one in pattern.organs)
        self.about.setText(f"{how_often(pattern)} · {when(pattern)} · {organs}")
        self.text.setHtml(as_html(pattern, self._theme))
        self.places.set_rows(pattern.rows)
        self.where.setCurrentIndex(self.places.index(0, 0))

    def _make_template(self) -> None:
        pattern = self.chosen()
        if pattern is not None:
            self.template_wanted.emit(pattern)

    def _read(self) -> None:
        pattern, row = self.chosen(), self.where.currentIndex().row()
        if pattern is not None:
            self.read_wanted.emit(pattern.rows[max(row, 0)])

    def done(self, result: int) -> None:
        """End; what is still being looked for is dropped."""
        self.mining.stop()
        super().done(result)


def as_html(pattern: Recurring, theme: Theme) -> str:
    """The latest wording, and for each year how it differs from that of the year before."""
    latest = pattern.latest
    parts = [f"<p>{escape(latest.text)}</p>", _muted(latest.place, theme)]
    told = drift(pattern)
    if len(told) > 1:
        parts.append("<p style='margin-top:16px'><b>Over the years</b></p>")
    same: list[str] = []
    for year, row, pieces in told if len(told) > 1 else ():
        if year != told[0][0] and all(piece.what == "kept" for piece in pieces):
            same.append(year)
            continue
        parts += _the_same(same)
        same = []
        words = marked_words.as_html(pieces, theme)
        parts.append(f"<p style='margin-top:8px'><b>{year or 'No date'}</b>&nbsp; {words}</p>")
        parts.append(_muted(row.place, theme))
    return "".join([*parts, *_the_same(same)])


def _the_same(years: Sequence[str]) -> list[str]:
    if not years:
        return []
    said = years[0] if len(years) == 1 else f"{years[0]} to {years[-1]}"
    return [f"<p style='margin-top:8px'><b>{said}</b>&nbsp; <i>the same words</i></p>"]


def _muted(text: str, theme: Theme) -> str:
    return (
        f"<p style='color:{theme['window.muted']}; margin-top:0'><small>{escape(text)}</small></p>"
    )


def _said(mined: Mined) -> str:
    """What was found, in a sentence or two."""
    if not mined.resolutions:
        return f"{_EMPTY} {mined.absent}".strip()
    number = len(mined.found)
    said = f"{number:,} recurring clause{'' if number == 1 else 's'}, those of most titles first."
    if number == MOST:
        said = f"The {number:,} clauses that most titles share."
    if mined.cancelled:
        said = f"Cancelled: {said}"
    elif not number:
        said = _NOTHING
    return f"{said} {mined.absent}".strip()


def _list(name: str, delegate: RowDelegate) -> QListView:
    view = QListView()
    view.setAccessibleName(name)
    view.setItemDelegate(delegate)
    view.setUniformItemSizes(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def _button(words: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(words.rstrip("…"))
    button.setAutoDefault(False)
    button.clicked.connect(lambda _: do())
    return button
