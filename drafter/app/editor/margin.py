"""What is painted beside the text: labels that hang in the margin, hints in empty texts, a bar at the
row that has the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextBlock

from drafter.app.editor.rows import Row
from drafter.app.language import later, tr

if TYPE_CHECKING:
    from drafter.app.editor.rows_view import RowsView

_HINTS = {
    "title": later("Title of the resolution"),
    "first-organ-line": "The General Assembly,",
    "preambular": later("Preambular paragraph"),
    "operative": later("Operative paragraph"),
    "subparagraph": later("Subparagraph"),
    "heading": later("Heading"),
    "text": later("Text"),
    "note": later("Text of the note"),
}
_LEAST_GAP = 7.0


def paint_margin(surface: RowsView, event: QPaintEvent) -> None:
    """Paint for the rows that lie in the area to be painted."""
    layout = surface.document().documentLayout()
    scroll = surface.verticalScrollBar().value()
    area = QRectF(event.rect())
    block = surface.cursorForPosition(event.rect().topLeft()).block()
    if block.previous().isValid():
        block = block.previous()
    painter = QPainter(surface.viewport())
    current = surface.current_row()
    while block.isValid() and block.blockNumber() < len(surface.shown.rows):
        rect = layout.blockBoundingRect(block).translated(0, -scroll)
        if rect.top() > area.bottom():
            break
        row = surface.shown.rows[block.blockNumber()]
        if block.layout().lineCount():
            _paint_row(surface, painter, block, row, rect)
            if row is current and surface.hasFocus():
                _paint_bar(surface, painter, rect)
        block = block.next()
    painter.end()


def _paint_row(
    surface: RowsView, painter: QPainter, block: QTextBlock, row: Row, rect: QRectF
) -> None:
    look = surface.look
    layout = block.layout()
    line = layout.lineAt(0)
    top = rect.top() + line.y()  # the rectangle begins at the layout, not at its first line
    baseline = top + line.ascent()
    frame = surface.document().rootFrame().frameFormat()
    mirrored = surface.is_right_to_left
    left = frame.leftMargin() + look.indent(row)
    right = surface.viewport().width() - frame.rightMargin() - look.indent(row)
    if row.label:
        font = QFont(look.font(row))
        metrics = QFontMetricsF(font)
        room = look.label_room(row)
        width = metrics.horizontalAdvance(row.label)
        gap = look.pixels(_LEAST_GAP)
        away = room - width if width <= room - gap else gap
        at = right + away if mirrored else left - width - away
        painter.setFont(font)
        role = "page.ink" if row.role == "title" else "page.label"
        painter.setPen(look.theme.colour(role))
        painter.drawText(QPointF(at, baseline), row.label)
    if not row.content.text and row.role in _HINTS and not layout.preeditAreaText():
        font = QFont(look.font(row))
        font.setItalic(row.role != "title")
        painter.setFont(font)
        painter.setPen(look.theme.colour("page.placeholder"))
        words = tr(_HINTS[row.role])
        width = QFontMetricsF(font).horizontalAdvance(words)
        painter.drawText(QPointF(right - width if mirrored else left, baseline), words)


def _paint_bar(surface: RowsView, painter: QPainter, rect: QRectF) -> None:
    look = surface.look
    x = surface.bar_position()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.colour("window.accent"))
    painter.drawRoundedRect(QRectF(x, rect.top(), 3, rect.height()), 1.5, 1.5)
