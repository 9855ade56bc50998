"""What the library can be browsed by: organs, sessions, subjects, opening phrases, addressees, and how often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import choice, line
from drafter.app.panels.library_rows import organ_name
from drafter.app.panels.two_lines import Index
from drafter.app.theme.theme import Theme
from drafter.clauses.store.filters import with_filters
from drafter.conventions.organs import organ

VALUE = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
FACETS = [
    ("organ", "Organs"),
    ("session", "Sessions"),
    ("subject", "Subjects"),
    ("opening", "Opening phrases"),
    ("addressee", "Addressees"),
    ("kept", "Favourites and notes"),
]
KEPT = "kept"
_PAD = 6


def narrowed(query: str, facet: str, value: str) -> str:
    """The query narrowed to a value of a facet, in place of another value of the same."""
    match facet:
        case "organ":
            return with_filters(query, organ=_code(value))
        case "session":
            of, _, session = value.rpartition(" ")
            return with_filters(query, organ=_code(of), session=session)
        case "subject":
            return with_filters(query, subject=value)
        case "opening":
            return with_filters(query, verb=value)
        case "kept":
            return with_filters(query, **{"is": value})
    return with_filters(query, to=value)


def shown(facet: str, value: str) -> str:
    """A value as one reads it."""
    if facet == "organ":
        return organ_name(value)
    if facet == "session":
        of, _, session = value.rpartition(" ")
        return f"{session} · {organ_name(of)}"
    return {"favourite": "Favourites", "noted": "With a note"}.get(value, value)


def _code(organ_id: str) -> str:
    try:
        return organ(organ_id).code.lower()
    except KeyError:
        return organ_id


def _sorted(facet: str, counts: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Sessions by organ and the latest first, everything else as it comes: the commonest first."""
    if facet != "session":
        return [pair for pair in counts if pair[0]]
    return sorted(counts, key=lambda pair: (pair[0].rpartition(" ")[0], -_number(pair[0])))


def _number(value: str) -> int:
    last = value.rpartition(" ")[2]
    return int(last) if last.isdigit() else 0


class FacetModel(QAbstractListModel):
    """The values of one facet with their counts."""

    def __init__(self) -> None:
        super().__init__()
        self.facet = FACETS[0][0]
        self.counts: list[tuple[str, int]] = []

    def set_counts(self, facet: str, counts: Sequence[tuple[str, int]]) -> None:
        """Show these."""
        self.beginResetModel()
        self.facet, self.counts = facet, _sorted(facet, counts)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of values."""
        return 0 if parent.isValid() else len(self.counts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A value as one reads it, itself, or its count."""
        if not index.isValid():
            return None
        value, count = self.counts[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return shown(self.facet, value)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{shown(self.facet, value)}, {count:,}"
        return {VALUE: value, COUNT: count}.get(role)


class _CountDelegate(QStyledItemDelegate):
    """Draws a value, and its count at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """One line with room around it."""
        return QSize(100, QFontMetrics(option.font).height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        count = f"{index.data(COUNT):,}"
        room = QFontMetrics(option.font).horizontalAdvance(count) + 2 * _PAD
        whole = QRect(option.rect)
        style = option.widget.style()
        style.drawPrimitive(
            style.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        selected = bool(option.state & style.StateFlag.State_Selected)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        painter.setPen(self.theme.colour("window.selection_text" if selected else "window.text"))
        left = whole.adjusted(_PAD + 2, 0, -room, 0)
        words = QFontMetrics(option.font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, left.width()
        )
        painter.drawText(left, int(Qt.AlignmentFlag.AlignLeft | middle), words)
        painter.setPen(self.theme.colour("window.selection_text" if selected else "window.muted"))
        right = whole.adjusted(0, 0, -_PAD, 0)
        painter.drawText(right, int(Qt.AlignmentFlag.AlignRight | middle), count)
        if option.state & style.StateFlag.State_HasFocus:
            painter.setPen(self.theme.colour("window.accent"))
            painter.drawRoundedRect(whole.adjusted(1, 1, -2, -2), 3, 3)
        painter.restore()


class FacetList(QWidget):
    """`facet_wanted` asks for the counts of a facet, `chosen` gives a facet and a value."""

    facet_wanted = Signal(str)
    chosen = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.facet = choice(FACETS, FACETS[0][0])
        self.facet.setAccessibleName("Browse by")
        self.words = line(placeholder="Narrow this list")
        self.words.setAccessibleName("Narrow the list of values")
        self.words.setClearButtonEnabled(True)
        for clear in self.words.findChildren(QToolButton):
            clear.setAccessibleName("Show the whole list")
        self.model = FacetModel()
        self.proxy = QSortFilterProxyModel()
        self.proxy.setSourceModel(self.model)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._delegate = _CountDelegate(theme)
        self.view = QListView()
        self.view.setAccessibleName("Values, with how often each occurs in the library")
        self.view.setModel(self.proxy)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = QLabel()
        self.none.setWordWrap(True)
        self.none.setProperty("muted", True)
        self.none.setAccessibleName("About this list")
        self.none.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.facet, self.words, self.none, self.view):
            layout.addWidget(widget)
        layout.setStretch(3, 1)
        self.facet.currentIndexChanged.connect(lambda _: self._changed())
        self.words.textChanged.connect(self.proxy.setFilterFixedString)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._delegate.theme = theme
        self.view.viewport().update()

    @property
    def current(self) -> str:
        """The facet that is shown."""
        return str(self.facet.currentData())

    def show_counts(self, facet: str, counts: Sequence[tuple[str, int]]) -> None:
        """Show the values of a facet, unless another was chosen since."""
        if facet != self.current:
            return
        self.model.set_counts(facet, counts)
        self.none.setText(_NOTHING.get(facet, "Nothing of the kind is in the library."))
        self.none.setVisible(not self.model.counts)

    def _changed(self) -> None:
        self.words.clear()
        self.model.set_counts(self.current, ())
        self.none.hide()
        self.facet_wanted.emit(self.current)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.current, str(index.data(VALUE)))


_NOTHING: Mapping[str, str] = {
    "subject": "No resolution here has subjects: they come with the XML files of the United Nations.",
    KEPT: "Nothing is kept yet: choose a paragraph on the right, then Keep.",
}
