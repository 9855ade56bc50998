"""The masthead as the page will show it, scaled to the room there is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from drafter.app.editor.look import Look
from drafter.app.editor.masthead import masthead_lines, paint_masthead
from drafter.app.language import tr
from drafter.app.theme.theme import Theme, printed_font
from drafter.document.masthead import Masthead

_PAGE = 620.0
_MARGIN = 18.0


class MastheadPreview(QWidget):
    """Paints a masthead and, below it, the title."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._masthead, self._title = Masthead(), ""
        self.setAccessibleName(tr("How the masthead will look"))
        self.setMinimumSize(380, 330)

    def show_masthead(self, masthead: Masthead, title: str) -> None:
        """Paint this one."""
        self._masthead, self._title = masthead, title
        lines = masthead_lines(masthead)
        said = [lines.symbol, lines.organ, *lines.right, *(text for text, _ in lines.left), title]
        self.setAccessibleDescription(". ".join(text for text in said if text))
        self.update()

    def sizeHint(self) -> QSize:
        """A part of a page."""
        return QSize(360, 300)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        """Paint the head of the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self._theme.colour("page.sheet_edge"))
        painter.setBrush(self._theme.colour("page.sheet"))
        painter.drawRect(sheet)
        zoom = min(1.0, (sheet.width() - 2 * _MARGIN) / _PAGE)
        lines = masthead_lines(self._masthead)
        area = QRectF(_MARGIN, _MARGIN, sheet.width() - 2 * _MARGIN, lines.height * zoom)
        paint_masthead(painter, lines, Look(self._theme, zoom), area)
        font = printed_font(max(8.0, 14.5 * zoom))
        font.setBold(True)
        painter.setFont(font)
        below = QRectF(area.left(), area.bottom() + 6, area.width(), sheet.bottom() - area.bottom())
        painter.drawText(
            below, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), self._title
        )
