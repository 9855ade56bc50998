"""A line of a list drawn in two lines of text, all alike so that hundreds cost nothing."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drafter.app.theme.theme import Theme

PAD = 8
"""Pixels between the edge of the item and its text."""
Index = QModelIndex | QPersistentModelIndex


class TwoLineDelegate(QStyledItemDelegate):
    """Draws what is common: background, border below, focus. The words are the list's own matter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Two lines."""
        return QSize(120, 2 * QFontMetrics(option.font).height() + 2 * PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one item."""
        rect = option.rect
        painter.save()
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        self.draw_words(painter, option, index)
        painter.setPen(self.theme.colour("window.border"))
        painter.drawLine(rect.left() + PAD, rect.bottom(), rect.right() - PAD, rect.bottom())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.theme.colour("window.accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 3, 3)
        painter.restore()

    def draw_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the two lines of an item."""
        raise NotImplementedError

    def ink(self, option: QStyleOptionViewItem, role: str) -> QColor:
        """The colour of words: that of `role`, on a selected item that of selected text."""
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        return self.theme.colour("window.selection_text" if selected else role)


def demi_bold(font: QFont) -> QFont:
    """The font, for the word that says what the item is."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
