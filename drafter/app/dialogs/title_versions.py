"""The versions of a title: a list, and two of them compared word by word."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import prepare
from drafter.app.faults import sentence
from drafter.app.panels import marked_words
from drafter.app.theme.theme import SERIF, Theme
from drafter.app.workers.latest import Latest
from drafter.open_draft.prior.versions import (
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
_POINTS = 11
_PAUSE = 80
_INDENT = 34
_HERE = "here"
_HEADINGS = frozenset({"heading", "part", "annex"})
_HINT = (
    "The chosen version is compared with the one before it; with Ctrl or Shift choose any two. "
    "Words that are gone are struck, words that have come underlined."
)
_NONE = "The library has no version under this title: import the earlier resolutions."
_ONE = "This is the only version of this title in the library: there is nothing to compare it with."


class TitleVersions(QDialog):
    """`export_wanted` gives the TwoVersions that are shown."""

    export_wanted = Signal(object)

    def __init__(self, parent: QWidget | None, theme: Theme, paths: LayerPaths) -> None:
        super().__init__(parent)
        prepare(self, "Versions of a title", _SIZE)
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._theme, self._paths = theme, paths
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
        self.heading = QLabel("Looking…")
        self.heading.setProperty("heading", True)
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setAccessibleName("The title")
        self.list = QTreeWidget()
        self.list.setAccessibleName("Versions, the earliest first")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHeaderLabels(["Resolution", "Session", "Date"])
        self.list.header().setAccessibleName("Columns of the versions")
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        for column, width in enumerate((160, 62, 90)):
            self.list.setColumnWidth(column, width)
        self.list.itemSelectionChanged.connect(self._chosen)
        self.hint = QLabel(_HINT)
        self.hint.setWordWrap(True)
        self.hint.setProperty("muted", True)
        self.hint.setAccessibleName("How to choose")
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setAccessibleName("What differs")
        self.text = QTextBrowser()
        self.text.setObjectName("preview")
        self.text.setOpenLinks(False)
        self.text.setAccessibleName("The newer text against the older")
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.document().setDocumentMargin(14)
        font = QFont()
        font.setFamilies(list(SERIF))
        font.setPointSize(_POINTS)
        self.text.document().setDefaultFont(font)
        self.only = QCheckBox("&Only what differs")
        self.only.setAccessibleName("Only what differs")
        self.only.toggled.connect(lambda _: self._render())
        self.export = QPushButton("Export…")
        self.export.setAccessibleName("Export the comparison")
        self.export.setEnabled(False)
        self.export.clicked.connect(lambda _: self.export_wanted.emit(self.compared))
        self.end = QPushButton("Close")
        self.end.setAccessibleName("Close")
        self.end.clicked.connect(self.reject)
        for button in (self.export, self.end):
            button.setAutoDefault(False)

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
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setStretchFactor(1, 1)
        parts.setSizes(_SHARES)
        row = QHBoxLayout()
        row.addWidget(self.only)
        row.addStretch(1)
        row.addWidget(self.export)
        row.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(parts, 1)
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
        self._theme = theme
        self._render()

    def _listed(self, answer: tuple[tuple[Version, ...], Document]) -> None:
        self.versions, known = answer
        self.list.clear()
        for one in self.versions:
            session = str(one.session) if one.session is not None else ""
            self.list.addTopLevelItem(QTreeWidgetItem([one.name, session, one.date]))
        number = len(self.versions)
        self.setWindowTitle(f"Versions of {known.title or known.symbol}")
        chosen = next((n for n, one in enumerate(self.versions) if one.document == known.id), -1)
        if number < 2:
            self._say(_ONE if self.versions and not self.versions[-1].draft else _NONE)
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
            self._say("This is the first version: choose a later one, or two.")
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
        self.state.setText(f"{compared.newer} against {compared.older}: {compared.counts}")
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
    moved = f"<span style='color:{theme['window.muted']}'>[moved] </span>" if line.moved else ""
    anchor = f"<a name='{_HERE}'></a>" if here else ""
    align = "center" if centred else "left"
    return (
        f"<p align='{align}' style='margin-top:8px; margin-left:{left}px'>"
        f"{anchor}{number}{moved}{words}</p>"
    )
