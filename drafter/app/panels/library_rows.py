"""What the library has for a query, as a list: where it stands, its words with those looked for marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from drafter.app.dragging import row_mime
from drafter.app.language import tr
from drafter.app.panels.two_lines import PAD, Index, TwoLineDelegate, demi_bold
from drafter.clauses.store.excerpts import Span, excerpt
from drafter.conventions.organs import organ

if TYPE_CHECKING:
    from drafter.clauses.store.looking import Row

ROW = Qt.ItemDataRole.UserRole
_MOST = 260
"""Characters of a text that are laid out: more than two lines of a wide list."""
_LINES = 2


def organ_name(organ_id: str) -> str:
    """The name of an organ as one says it; the id of one that is not known."""
    try:
        return organ(organ_id).name
    except KeyError:
        return organ_id


def about(row: Row) -> str:
    """What a row is of, beside its own words: the title of a paragraph's resolution, the organ and session
    of a resolution; and whether it lies in the mission's library."""
    session = tr("session {session}").format(session=row.session) if row.session is not None else ""
    parts = [row.title] if row.paragraph and row.title else [organ_name(row.organ), session]
    if row.layer == "mission":
        parts.append(tr("mission's library"))
    return " · ".join(part for part in parts if part)


class RowsModel(QAbstractListModel):
    """The rows in order."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row as text, or itself."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.place}, {row.date}: {row.text} {about(row)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A paragraph can be drawn into the text."""
        flags = super().flags(index)
        drawn = index.isValid() and self.rows[index.row()].paragraph
        return flags | Qt.ItemFlag.ItemIsDragEnabled if drawn else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The paragraph of a row, drawn."""
        return row_mime(self.rows[indexes[0].row()])


class RowDelegate(TwoLineDelegate):
    """Draws the place and the date, two lines of the words, and what they are of."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Four lines."""
        return QSize(160, (2 + _LINES) * QFontMetrics(option.font).height() + 2 * PAD + 4)

    def parts(self, index: Index) -> tuple[str, str, str, tuple[Span, ...], str]:
        """The place, the date, the words, where these are marked, and what they are of."""
        row: Row = index.data(ROW)
        return row.place, row.date, row.text, row.marked, about(row)

    def draw_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        head, date, text, marked, below = self.parts(index)
        metrics, top = QFontMetrics(option.font), option.rect.top() + PAD
        line, left = metrics.height(), option.rect.left() + PAD + 4
        width = option.rect.width() - 2 * PAD - 8
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.TextElideMode.ElideRight
        first = QRect(left, top, width, line)
        painter.setFont(option.font)
        painter.setPen(self.ink(option, "window.muted"))
        painter.drawText(first, int(Qt.AlignmentFlag.AlignRight | middle), date)
        room = metrics.horizontalAdvance(date) + PAD
        bold = demi_bold(option.font)
        painter.setFont(bold)
        painter.setPen(self.ink(option, "window.text"))
        place = QFontMetrics(bold).elidedText(head, right, width - room)
        painter.drawText(first, int(Qt.AlignmentFlag.AlignLeft | middle), place)
        shown = excerpt(text, marked, _MOST)
        self._draw_text(painter, option, shown, QPointF(left, top + line + 2), width)
        painter.setFont(option.font)
        painter.setPen(self.ink(option, "window.muted"))
        last = QRect(left, top + (1 + _LINES) * line + 4, width, line)
        said = metrics.elidedText(below, right, width)
        painter.drawText(last, int(Qt.AlignmentFlag.AlignLeft | middle), said)

    def _draw_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        shown: tuple[str, tuple[Span, ...]],
        at: QPointF,
        width: int,
    ) -> None:
        """Two lines of the words, those looked for heavy and underlined: never told by colour alone."""
        text, marked = shown
        layout = QTextLayout(text, option.font)
        wrapped = QTextOption()
        wrapped.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrapped)
        layout.setFormats([_mark(start, end) for start, end in marked])
        layout.beginLayout()
        y = 0.0
        for _ in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += QFontMetrics(option.font).height()
        layout.endLayout()
        painter.setPen(self.ink(option, "window.text"))
        layout.draw(painter, at)


def rows_view(name: str, model: QAbstractListModel, delegate: TwoLineDelegate) -> QListView:
    """A list of rows of one height."""
    view = QListView()
    view.setAccessibleName(name)
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setUniformItemSizes(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def _mark(start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setFontUnderline(True)
    made.format = look
    return made
