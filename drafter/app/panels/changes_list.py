"""The list of changes: kind and place, below it the words with what was struck and added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drafter.app.panels.marked_words import as_words
from drafter.app.theme.theme import Theme
from drafter.revision.changes import ChangeKind, ListedChange, Piece

CHANGE = Qt.ItemDataRole.UserRole
_PAD, _BEFORE, _MOST = 8, 24, 160
WORDS = {
    ChangeKind.CHANGED: "Changed",
    ChangeKind.ADDED: "Added",
    ChangeKind.DELETED: "Deleted",
    ChangeKind.MOVED: "Moved",
    ChangeKind.FORMATTED: "Set otherwise",
}
_COLOURS = {"kept": "window.text", "deleted": "finding.error", "inserted": "finding.advice"}
Index = QModelIndex | QPersistentModelIndex


class ChangesModel(QAbstractListModel):
    """The changes in the order of the text."""

    def __init__(self) -> None:
        super().__init__()
        self.changes: tuple[ListedChange, ...] = ()

    def set_changes(self, changes: Sequence[ListedChange]) -> None:
        """Show these."""
        if tuple(changes) == self.changes:
            return
        self.beginResetModel()
        self.changes = tuple(changes)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of changes."""
        return 0 if parent.isValid() else len(self.changes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The change, or itself said aloud."""
        if not index.isValid():
            return None
        change = self.changes[index.row()]
        if role == CHANGE:
            return change
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{WORDS[change.kind]}, {change.place}: {as_words(excerpt(change.pieces))}"
        return None


def excerpt(pieces: Sequence[Piece]) -> list[Piece]:
    """The words from shortly before the first change on."""
    shown: list[Piece] = []
    room = _MOST
    for number, piece in enumerate(pieces):
        text = piece.text.replace("\n", " ")
        if number == 0 and piece.what == "kept" and len(pieces) > 1 and len(text) > _BEFORE:
            text = "…" + text[-_BEFORE:].split(" ", 1)[-1]
        shown.append(Piece(piece.what, text[:room]))
        room -= len(text)
        if room <= 0:
            break
    return shown


class ChangeDelegate(QStyledItemDelegate):
    """Draws a change in two lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Two lines."""
        return QSize(120, 2 * QFontMetrics(option.font).height() + 2 * _PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one change."""
        change: ListedChange = index.data(CHANGE)
        theme, rect = self._theme, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        metrics = QFontMetrics(option.font)
        left, right = rect.left() + _PAD + 2, rect.right() - _PAD
        base = rect.top() + _PAD + metrics.ascent()
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(theme.colour("window.selection_text" if selected else "window.text"))
        painter.drawText(left, base, WORDS[change.kind])
        x = left + QFontMetrics(bold).horizontalAdvance(WORDS[change.kind]) + 8
        painter.setFont(option.font)
        painter.setPen(theme.colour("window.selection_text" if selected else "window.muted"))
        place = metrics.elidedText(change.place, Qt.TextElideMode.ElideRight, right - x)
        painter.drawText(x, base, place)
        self._words(painter, change, (left, right, base + metrics.height() + 2), selected=selected)
        painter.setPen(theme.colour("window.border"))
        painter.drawLine(rect.left() + _PAD, rect.bottom(), rect.right() - _PAD, rect.bottom())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("window.accent"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 3, 3)
        painter.restore()

    def _words(
        self, painter: QPainter, change: ListedChange, line: tuple[int, int, int], *, selected: bool
    ) -> None:
        x, right, base = line
        for piece in excerpt(change.pieces):
            font = QFont(painter.font())
            font.setStrikeOut(piece.what == "deleted")
            font.setUnderline(piece.what == "inserted")
            role = "window.selection_text" if selected else _COLOURS[piece.what]
            painter.setFont(font)
            painter.setPen(self._theme.colour(role))
            metrics = QFontMetrics(font)
            text = metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, right - x)
            painter.drawText(x, base, text)
            x += metrics.horizontalAdvance(piece.text)
            if x >= right:
                return
