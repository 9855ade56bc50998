"""Recurring clauses: what the library's resolutions share, where, since when, and how its wording drifted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QProgressBar,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.beside import WideDialog, columns
from drafter.app.dialogs.fields import choice, push_button, told
from drafter.app.faults import sentence
from drafter.app.language import counted, later, tr
from drafter.app.panels import marked_words
from drafter.app.panels.library_rows import RowDelegate, RowsModel, organ_name, rows_view
from drafter.app.panels.prose import prose_view
from drafter.app.panels.recurring_list import RecurringDelegate, RecurringModel, how_often, when
from drafter.app.theme.theme import Theme
from drafter.app.workers.latest import Latest
from drafter.app.workers.mining import Mining
from drafter.conventions.organs import all_organs

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths
    from drafter.open_draft.prior.recurring import Detail, Mined, Recurring

_SIZE = QSize(1080, 700)
_SHARES = [470, 610]
_AT_LEAST = 3
_PAUSE = 40
"""Milliseconds."""
_MOST_WORDINGS = 8
_EMPTY = later(
    "There is no library yet to look in: import prior resolutions first (Library > Import)."
)
_NOTHING = later("Nothing stands in so many resolutions: ask for fewer.")


class RecurringWindow(WideDialog):
    """`template_wanted` gives a Recurring, `read_wanted` a Row of the library."""

    template_wanted = Signal(object)
    read_wanted = Signal(object)

    def __init__(
        self, parent: QWidget | None, theme: Theme, paths: Callable[[], LayerPaths]
    ) -> None:
        super().__init__(parent, tr("Recurring clauses"), _SIZE, theme)
        self._paths = paths
        self.mining = Mining(self)
        self._looking = Latest(self, _PAUSE)
        self._make()
        self._make_details()
        self._lay_out()
        self.mining.progressed.connect(self._progressed)
        self.mining.done.connect(self._done)
        self.mining.failed.connect(self._broke)
        self._looking.answered.connect(self._show_detail)
        self._looking.failed.connect(lambda error: self.text.setPlainText(sentence(error)))
        self.start()

    def _make(self) -> None:
        self.organ = choice(
            [("", tr("All organs")), *((one.id, one.name) for one in all_organs())], ""
        )
        self.organ.setAccessibleName(tr("Organ"))
        self.least = QSpinBox()
        self.least.setRange(2, 1000)
        self.least.setValue(_AT_LEAST)
        self.least.setPrefix(tr("in at least "))
        self.least.setSuffix(tr(" resolutions"))
        self.least.setMinimumHeight(26)
        self.least.setAccessibleName(tr("In at least so many resolutions"))
        self.look = push_button(tr("Look again"), self.start)
        self.cancel = push_button(tr("Cancel"), self.mining.cancel)
        self.state = told(tr("What recurs"), "heading")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.model = RecurringModel()
        self._delegate = RecurringDelegate(self._theme)
        name = tr("Recurring clauses, those of most titles first")
        self.view = rows_view(name, self.model, self._delegate)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())

    def _make_details(self) -> None:
        self.about = told(tr("About the chosen clause"), "muted")
        self.text = prose_view(tr("Latest wording, and what changed over the years"))
        self.places = RowsModel()
        self._places_delegate = RowDelegate(self._theme)
        self.where = rows_view(tr("Where it stands"), self.places, self._places_delegate)
        self.where.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.where.activated.connect(lambda _: self._read())
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Wording or places"))
        self.tabs.tabBar().setAccessibleName(tr("Wording or places"))
        self.tabs.addTab(self.text, tr("Wording"))
        self.tabs.addTab(self.where, tr("Where"))
        self.make = push_button(tr("Make a template of it…"), self._make_template)
        self.make.setProperty("primary", True)
        self.read = push_button(tr("Read in place"), self._read)
        self.end = push_button(tr("Close"), self.reject)

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
        layout.addWidget(columns(_SHARES, left, right), 1)
        layout.addLayout(foot)

    @property
    def busy(self) -> bool:
        """Whether the library is being looked through, or a clause looked at."""
        return self.mining.busy or self._looking.busy

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().set_theme(theme)
        self._delegate.theme = self._places_delegate.theme = theme
        self.view.viewport().update()
        self._show_chosen()

    def start(self) -> None:
        """Look through the library."""
        self.state.setText(tr("Looking for what recurs…"))
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
        self.state.setText(
            tr("{done:,} of {total:,} recurring clauses…").format(done=done, total=total)
        )

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
            self._looking.forget()
            self.about.setText("")
            self.text.clear()
            self.places.set_rows(())
            return
        organs = ", ".join(organ_name(one) for one in pattern.organs)
        self.about.setText(f"{how_often(pattern)} · {when(pattern)} · {organs}")
        self.text.setHtml(_latest(pattern, self._theme))
        self._looking.ask(lambda: _detail(pattern))
        self.places.set_rows(pattern.rows)
        self.where.setCurrentIndex(self.places.index(0, 0))

    def _show_detail(self, found: Detail) -> None:
        self.text.setHtml(as_html(found, self._theme))

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
        self._looking.stop()
        super().done(result)


def as_html(found: Detail, theme: Theme) -> str:
    """The latest wording, the other wordings against it, and for each year how its wording differs from that
    of the year before."""
    parts = [_latest(found.pattern, theme)]
    if len(found.wordings) > 1:
        parts.append("<p style='margin-top:16px'><b>Wordings, against the latest</b></p>")
    for number, row, pieces in found.wordings[:_MOST_WORDINGS] if len(found.wordings) > 1 else ():
        words = marked_words.as_html(pieces, theme)
        parts.append(f"<p style='margin-top:8px'><b>{number:,} ×</b>&nbsp; {words}</p>")
        parts.append(_muted(row.place, theme))
    told = found.drift
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


def _latest(pattern: Recurring, theme: Theme) -> str:
    return f"<p>{escape(pattern.latest.text)}</p>{_muted(pattern.latest.place, theme)}"


def _the_same(years: Sequence[str]) -> list[str]:
    if not years:
        return []
    said = (
        years[0]
        if len(years) == 1
        else tr("{since} to {until}").format(since=years[0], until=years[-1])
    )
    return [f"<p style='margin-top:8px'><b>{said}</b>&nbsp; <i>{tr('the same words')}</i></p>"]


def _muted(text: str, theme: Theme) -> str:
    return (
        f"<p style='color:{theme['window.muted']}; margin-top:0'><small>{escape(text)}</small></p>"
    )


def _detail(pattern: Recurring) -> Detail:
    from drafter.open_draft.prior.recurring import detail

    return detail(pattern)


def _said(mined: Mined) -> str:
    """What was found, in a sentence or two."""
    from drafter.open_draft.prior.recurring import MOST

    if not mined.resolutions:
        return f"{tr(_EMPTY)} {mined.absent}".strip()
    number = len(mined.found)
    said = counted(
        number,
        "{n:,} recurring clause.",
        "{n:,} recurring clauses, those of most titles first.",
    )
    if number == MOST:
        said = tr("The {number:,} clauses that most titles share.").format(number=number)
    if mined.cancelled:
        said = tr("Cancelled: {said}").format(said=said)
    elif not number:
        said = tr(_NOTHING)
    return f"{said} {mined.absent}".strip()
