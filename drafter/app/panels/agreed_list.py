"""The list of the sources of a paragraph: which, how near, and of what title and day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from drafter.app.language import tr
from drafter.app.panels.two_lines import PAD, Index, TwoLineDelegate, demi_bold

if TYPE_CHECKING:
    from drafter.clauses.tracing.tracer import Source

SOURCE = Qt.ItemDataRole.UserRole


def nearness(source: Source) -> str:
    """How near a source is: "verbatim", "updated", "modified, 87 %"."""
    if source.status == "modified":
        # Never "100 %" of what is not the same.
        return tr("modified, {min} %").format(min=min(99, round(source.similarity * 100)))
    return str(source.status)


def about(source: Source) -> str:
    """The day and the title of a source, whether it is an earlier version of the draft, and whether it lies in
    the mission's library."""
    own = "earlier version of this text" if source.is_own else ""
    where = "mission's library" if source.layer == "mission" else ""
    return " · ".join(part for part in (own, source.date, source.title, where) if part)


class SourcesModel(QAbstractListModel):
    """The sources by rank."""

    def __init__(self) -> None:
        super().__init__()
        self.sources: tuple[Source, ...] = ()

    def set_sources(self, sources: Sequence[Source]) -> None:
        """Show these."""
        self.beginResetModel()
        self.sources = tuple(sources)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of sources."""
        return 0 if parent.isValid() else len(self.sources)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A source as text, or itself."""
        if not index.isValid():
            return None
        source = self.sources[index.row()]
        if role == SOURCE:
            return source
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{source.place}, {nearness(source)}. {about(source)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return source.text
        return None


class SourceDelegate(TwoLineDelegate):
    """Draws the place and how near it is; below it what it is."""

    def draw_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one source."""
        source: Source = index.data(SOURCE)
        metrics, top = QFontMetrics(option.font), option.rect.top() + PAD
        line, left = metrics.height(), option.rect.left() + PAD + 4
        width = option.rect.width() - 2 * PAD - 8
        middle = Qt.AlignmentFlag.AlignVCenter
        right = Qt.TextElideMode.ElideRight
        near = nearness(source)
        room = metrics.horizontalAdvance(near) + PAD
        painter.setPen(self.ink(option, "window.muted"))
        painter.drawText(
            QRect(left, top, width, line), int(Qt.AlignmentFlag.AlignRight | middle), near
        )
        font = demi_bold(option.font)
        painter.setFont(font)
        painter.setPen(self.ink(option, "window.text"))
        place = QFontMetrics(font).elidedText(source.place, right, width - room)
        left_middle = int(Qt.AlignmentFlag.AlignLeft | middle)
        painter.drawText(QRect(left, top, width - room, line), left_middle, place)
        painter.setFont(option.font)
        painter.setPen(self.ink(option, "window.muted"))
        below = metrics.elidedText(about(source), right, width)
        painter.drawText(QRect(left, top + line + 2, width, line), left_middle, below)
