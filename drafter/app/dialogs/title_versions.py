"""The versions of a title: a list, and two of them compared word by word."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.beside import WideDialog, columns
from drafter.app.dialogs.fields import push_button, told
from drafter.app.faults import sentence
from drafter.app.language import later, tr
from drafter.app.panels import marked_words
from drafter.app.panels.prose import prose_view
from drafter.app.theme.theme import Theme
from drafter.app.workers.latest import Latest
from drafter.open_draft.prior.versions import (
    NOTE,
    ComparedLine,
    TwoVersions,
    Version,
    compare,
    versions,
)

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths
    from drafter.clauses.store.browsing import Document
    from drafter.document.resolution import Resolution

_SIZE = QSize(1080, 700)
_SHARES = [330, 750]
_PAUSE = 80
_INDENT = 34
_HERE = "here"
_HEADINGS = frozenset({"heading", "part", "annex"})
_HINT = later(
    "The chosen version is compared with the one before it; with Ctrl or Shift choose any two. "
    "Words that are gone are struck, words that have come underlined."
)
_BARE = later(
    "Of {names} the library has the words alone: import the file again, and italics and notes are "
    "compared too."
)
_NONE = later("The library has no version under this title: import the earlier resolutions.")
_ONE = later(
    "This is the only version of this title in the library: there is nothing to compare it with."
)


class TitleVersions(WideDialog):
    """`export_wanted` gives the TwoVersions that are shown."""

    export_wanted = Signal(object)

    def __init__(self, parent: QWidget | None, theme: Theme, paths: LayerPaths) -> None:
        super().__init__(parent, tr("Versions of a title"), _SIZE, theme)
        self._paths = paths
        self._begin_at = ""
        self.compared: TwoVersions | None = None
        self.versions: tuple[Version, ...] = ()
        self._listing = Latest(self)
        self._comparing = Latest(self, _PAUSE)
        self._make()
        self._lay_out()
        self._listing.answered.connect(self._listed)
        self._listing.failed.connect(lambda error: self._say(sentence(error)))
        self._comparing.answered.connect(self._show)
        self._comparing.failed.connect(lambda error: self._say(sentence(error)))

    def _make(self) -> None:
        self.heading = told(tr("The title"), "heading")
        self.heading.setText(tr("Looking…"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Versions, the earliest first"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHeaderLabels([tr("Resolution"), tr("Session"), tr("Date")])
        self.list.header().setAccessibleName(tr("Columns of the versions"))
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        for column, width in enumerate((160, 62, 90)):
            self.list.setColumnWidth(column, width)
        self.list.itemSelectionChanged.connect(self._chosen)
        self.hint = QLabel(tr(_HINT))
        self.hint.setWordWrap(True)
        self.hint.setProperty("muted", True)
        self.hint.setAccessibleName(tr("How to choose"))
        self.state = told(tr("What differs"))
        self.text = prose_view(tr("The newer text against the older"), selectable=True)
        self.only = QCheckBox(tr("&Only what differs"))
        self.only.setAccessibleName(tr("Only what differs"))
        self.only.toggled.connect(lambda _: self._render())
        self.export = push_button(
            tr("Export…"),
            lambda: self.export_wanted.emit(self.compared),
            tr("Export the comparison"),
        )
        self.export.setEnabled(False)
        self.end = push_button(tr("Close"), self.reject)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 10, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self.state)
        column.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addWidget(self.only)
        row.addStretch(1)
        row.addWidget(self.export)
        row.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(columns(_SHARES, left, right), 1)
        layout.addLayout(row)

    @property
    def busy(self) -> bool:
        """Whether versions are looked for or compared."""
        return self._listing.busy or self._comparing.busy

    def show_title(
        self, known: Document, draft: Resolution | None = None, begin_at: str = ""
    ) -> None:
        """Show the versions of the title of a resolution, the draft last where one is given; the
        comparison begins at the paragraph with the target `begin_at`."""
        self._begin_at = begin_at
        self.heading.setText(known.title or known.symbol)
        paths = self._paths
        self._listing.ask(lambda: (versions(paths, known, draft), known), now=True)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().set_theme(theme)
        self._render()

    def _listed(self, answer: tuple[tuple[Version, ...], Document]) -> None:
        self.versions, known = answer
        self.list.clear()
        for one in self.versions:
            session = str(one.session) if one.session is not None else ""
            self.list.addTopLevelItem(QTreeWidgetItem([one.name, session, one.date]))
        number = len(self.versions)
        self.setWindowTitle(tr("Versions of {title}").format(title=known.title or known.symbol))
        chosen = next((n for n, one in enumerate(self.versions) if one.document == known.id), -1)
        if number < 2:
            self._say(tr(_ONE) if self.versions and not self.versions[-1].draft else tr(_NONE))
            return
        at = chosen if known.id and chosen > 0 else number - 1
        flags = QItemSelectionModel.SelectionFlag
        self.list.selectionModel().setCurrentIndex(
            self.list.model().index(at, 0), flags.ClearAndSelect | flags.Rows
        )
        self.list.setFocus()

    def _chosen(self) -> None:
        """Compare the first and the last of what is chosen, one alone with the one before it."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        if not rows:
            return
        last = rows[-1]
        first = rows[0] if len(rows) > 1 else max(0, last - 1)
        if first == last:
            self._comparing.forget()
            self._say(tr("This is the first version: choose a later one, or two."))
            return
        paths, older, newer = self._paths, self.versions[first], self.versions[last]
        self._comparing.ask(lambda: compare(paths, older, newer))

    def _say(self, text: str) -> None:
        self.compared = None
        self.export.setEnabled(False)
        self.state.setText(text)
        self.text.clear()

    def _show(self, compared: TwoVersions) -> None:
        self.compared = compared
        self.export.setEnabled(True)
        said = tr("{newer} against {older}: {counts}").format(
            newer=compared.newer, older=compared.older, counts=compared.counts
        )
        if compared.bare:
            names = ", ".join(one.name for one in compared.bare)
            said = f"{said}. {tr(_BARE).format(names=names)}"
        self.state.setText(said)
        self._render()

    def _render(self) -> None:
        if self.compared is None:
            return
        shown = as_html(
            self.compared, self._theme, self._begin_at, only_changed=self.only.isChecked()
        )
        self.text.setHtml(shown)
        self.text.setAccessibleDescription(self.state.text())
        if f"name='{_HERE}'" in shown:
            self.text.scrollToAnchor(_HERE)

    def done(self, result: int) -> None:
        """End; what is still being compared is dropped."""
        self._listing.stop()
        self._comparing.stop()
        super().done(result)


def as_html(
    compared: TwoVersions, theme: Theme, begin_at: str = "", *, only_changed: bool = False
) -> str:
    """The merged text with its changes, all of it or the paragraphs that differ."""
    lines = [line for line in compared.lines if line.is_changed or not only_changed]
    if not lines:
        return "<p><i>The texts are the same.</i></p>"
    return "".join(_paragraph(line, theme, here=line.target == begin_at) for line in lines)


def _paragraph(line: ComparedLine, theme: Theme, *, here: bool) -> str:
    words = marked_words.as_html(line.pieces, theme)
    centred = line.kind in _HEADINGS
    left = _INDENT * (line.level + (line.kind != "text")) if not centred else 0
    number = f"{html.escape(line.label)}&nbsp;&nbsp;" if line.label and not centred else ""
    muted = f"<span style='color:{theme['window.muted']}'>{{}} </span>"
    said = [tr("[moved]")] if line.moved else []
    said += [tr("[italics or notes]")] if line.marked and line.kind != NOTE else []
    said += [tr("[note]")] if line.kind == NOTE else []
    said += [tr("[italics]")] if line.marked and line.kind == NOTE else []
    tags = "".join(muted.format(html.escape(one)) for one in said)
    anchor = f"<a name='{_HERE}'></a>" if here else ""
    align = "center" if centred else "left"
    return (
        f"<p align='{align}' style='margin-top:8px; margin-left:{left}px'>"
        f"{anchor}{tags}{number}{words}</p>"
    )
