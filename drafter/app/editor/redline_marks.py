"""Changes against the base in the text: what is new underlined, a wedge where words are gone, a sign beside
what has moved. The words that are gone are told by the card that hovers over the wedge, struck."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from drafter.app.language import tr
from drafter.app.selections import selection
from drafter.conventions.typography import shortened
from drafter.revision.in_text import MarksInText

if TYPE_CHECKING:
    from drafter.app.editor.rows_view import RowsView

_WEDGE = 4.0
_NEAR = 8
"""Pixels beside a wedge within which it is meant."""
_MOST = 400
_MOVED = "↕"


class RedlineMarks:
    """The marks that a surface shows; none unless they are set."""

    def __init__(self, surface: RowsView) -> None:
        self._surface = surface
        self._marks: dict[str, MarksInText] = {}

    def set_marks(self, marks: dict[str, MarksInText]) -> None:
        """Show these."""
        if marks or self._marks:
            self._marks = marks
            self._surface.squiggles.show_now()
            self._surface.viewport().update()

    def underlines(self, place: int) -> list[QTextEdit.ExtraSelection]:
        """The new words of a row, underlined."""
        marks = self._of(place)
        if marks is None:
            return []
        block = self._surface.document().findBlockByNumber(place)
        shown = self._surface.shown.texts[place]
        colour = self._surface.look.theme.colour("finding.advice")
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(colour)
        look.setForeground(colour)
        return [
            selection(block, shown.to_qt(first), shown.to_qt(last), look)
            for first, last in marks.inserted
        ]

    def paint(self, event: QPaintEvent) -> None:
        """Wedges and signs of the rows in view."""
        surface = self._surface
        if not self._marks:
            return
        area = event.rect()
        first = surface.cursorForPosition(area.topLeft()).blockNumber()
        last = surface.cursorForPosition(area.bottomRight()).blockNumber()
        painter = QPainter(surface.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(first, min(last + 1, len(surface.shown.rows))):
            marks = self._of(place)
            if marks is None:
                continue
            for at, _ in marks.deleted:
                self._wedge(painter, self._place(place, at))
            if marks.moved:
                self._sign(painter, self._place(place, 0))
        painter.end()

    def card(self, spot: QPoint) -> str:
        """What is told at a place of the viewport: the words that are gone there, that a paragraph has moved."""
        surface = self._surface
        if not self._marks or not surface.shown.rows:
            return ""
        place = surface.cursorForPosition(spot).blockNumber()
        marks = self._of(place)
        if marks is None:
            return ""
        lines = []
        for at, words in marks.deleted:
            line = self._place(place, at)
            near = QRectF(line).adjusted(-_NEAR, -2, _NEAR, 2 + _WEDGE)
            if near.contains(QPointF(spot)):
                gone = f"<s>{escape(shortened(words, _MOST))}</s>"
                lines.append(tr("Deleted: {words}").format(words=gone))
        if marks.moved:
            lines.append(tr("Moved: in the base it stands elsewhere"))
        return "<br>".join(lines)

    def _of(self, place: int) -> MarksInText | None:
        """The marks of a row, None where it has been typed in since."""
        row = self._surface.shown.rows[place]
        marks = self._marks.get(row.target)
        return marks if marks is not None and marks.content is row.content else None

    def _place(self, place: int, at: int) -> QRectF:
        cursor = QTextCursor(self._surface.document().findBlockByNumber(place))
        cursor.setPosition(cursor.position() + self._surface.shown.texts[place].to_qt(at))
        return QRectF(self._surface.cursorRect(cursor))

    def _wedge(self, painter: QPainter, line: QRectF) -> None:
        x, y = line.left(), line.bottom() - 1
        wedge = [QPointF(x, y - _WEDGE), QPointF(x - _WEDGE, y + 1), QPointF(x + _WEDGE, y + 1)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._surface.look.theme.colour("finding.error")))
        painter.drawPolygon(QPolygonF(wedge))

    def _sign(self, painter: QPainter, line: QRectF) -> None:
        surface = self._surface
        frame = surface.document().rootFrame().frameFormat()
        x = surface.viewport().width() - frame.rightMargin() + _NEAR
        if surface.is_right_to_left:
            x = frame.leftMargin() - _NEAR - line.height() / 2
        painter.setPen(surface.look.theme.colour("finding.advice"))
        painter.drawText(QPointF(x, line.bottom() - line.height() / 4), _MOVED)
