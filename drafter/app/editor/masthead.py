"""The masthead above the text, painted from the particulars of the draft as the issued page has it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from drafter.app.editor.look import Look
from drafter.app.theme.theme import printed_font
from drafter.conventions import organs
from drafter.document.masthead import Masthead
from drafter.formats import shown_text
from drafter.formats.copied.piece import RIGHT_TO_LEFT

_FIRST_RULE, _SECOND_RULE = 26.0, 106.0
_LINE = 18.0
_RIGHT_COLUMN = 0.62


@dataclass(frozen=True, slots=True)
class MastheadLines:
    """The words of a masthead: at the right the symbol, the organ, the right column, the left lines.

    Each left line is (text, bold). From right to left, both columns stand on the other side.
    """

    symbol: str
    organ: str
    right: tuple[str, ...]
    left: tuple[tuple[str, bool], ...]
    united_nations: str = "United Nations"
    is_right_to_left: bool = False

    @property
    def height(self) -> float:
        """The height it takes, in pixels at zoom 1."""
        return _SECOND_RULE + 8 + _LINE * len(self.left) + 26


def masthead_lines(masthead: Masthead, language: str = "en") -> MastheadLines:
    """The words of a masthead, in the order of conventions.md 10.1; what is not known is left out."""
    organ = next((o for o in organs.all_organs() if o.id == masthead.organ), None)
    name = (
        shown_text.united_nations(language)
        if organ is None
        else shown_text.masthead_name(masthead, language)
    )
    right = (
        shown_text.distribution_line(masthead, language),
        shown_text.date_line(masthead, language),
        shown_text.original_line(masthead, language),
    )
    council = organ is not None and organ.id == organs.HUMAN_RIGHTS_COUNCIL
    left = (
        (shown_text.organ_name(masthead, language) if council else "", True),
        (shown_text.session_line(masthead, language), True),
        (shown_text.committee_line(masthead, language), True),
        (shown_text.agenda_line(masthead, language), False),
        (masthead.agenda_title, True),
        (shown_text.sponsors_line(masthead, language), True),
    )
    return MastheadLines(
        masthead.symbol,
        name,
        tuple(line for line in right if line),
        tuple((line, bold) for line, bold in left if line),
        shown_text.united_nations(language),
        language in RIGHT_TO_LEFT,
    )


def paint_masthead(painter: QPainter, lines: MastheadLines, look: Look, area: QRectF) -> None:
    """Paint it into an area whose height is `lines.height` at the look's zoom."""
    z = look.zoom
    left, right, top = area.left(), area.right(), area.top()
    sides = _Sides(painter, left, right, mirrored=lines.is_right_to_left)
    ink = look.theme.colour("page.ink")
    painter.setPen(ink)
    sides.text(0, top + 17 * z, lines.united_nations, _font(13, z))
    _paint_symbol(painter, lines.symbol, sides, top + 17 * z, z)
    painter.setPen(QPen(look.theme.colour("page.rule"), max(0.6 * z, 0.6)))
    painter.drawLine(QPointF(left, top + _FIRST_RULE * z), QPointF(right, top + _FIRST_RULE * z))
    painter.setPen(ink)
    name_width = area.width() * _RIGHT_COLUMN - 12 * z
    at = right - name_width if sides.mirrored else left
    box = QRectF(at, top + (_FIRST_RULE + 8) * z, name_width, 66 * z)
    painter.setFont(_fitting(lines.organ, _font(21, z, bold=True), name_width))
    side = Qt.AlignmentFlag.AlignRight if sides.mirrored else Qt.AlignmentFlag.AlignLeft
    side |= Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(box, int(side | Qt.TextFlag.TextWordWrap), lines.organ)
    for number, text in enumerate(lines.right):
        base = top + (_FIRST_RULE + 20 + number * _LINE) * z
        sides.text(area.width() * _RIGHT_COLUMN, base, text, _font(11, z))
    painter.setPen(QPen(look.theme.colour("page.rule"), 2 * z))
    painter.drawLine(QPointF(left, top + _SECOND_RULE * z), QPointF(right, top + _SECOND_RULE * z))
    painter.setPen(ink)
    for number, (text, bold) in enumerate(lines.left):
        font = _font(11, z, bold=bold)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        sides.text(0, top + (_SECOND_RULE + 20 + number * _LINE) * z, shown, font)


@dataclass(frozen=True, slots=True)
class _Sides:
    """Draws words at a distance from the side where lines begin; what would go past the other side begins
    so much earlier."""

    painter: QPainter
    left: float
    right: float
    mirrored: bool

    def text(self, start: float, base: float, words: str, font: QFont) -> None:
        width = QFontMetricsF(font).horizontalAdvance(words)
        start = max(min(start, self.right - self.left - width), 0)
        at = self.right - start - width if self.mirrored else self.left + start
        _text(self.painter, QPointF(at, base), words, font)


def _paint_symbol(painter: QPainter, symbol: str, sides: _Sides, base: float, z: float) -> None:
    """The symbol: its first letter large, the rest small, as on the issued page."""
    if not symbol:
        return
    head, tail = symbol[:1], symbol[1:]
    large, small = _font(19, z), _font(11, z)
    tail_width = QFontMetricsF(small).horizontalAdvance(tail)
    head_width = QFontMetricsF(large).horizontalAdvance(head)
    right = sides.left + head_width + tail_width if sides.mirrored else sides.right
    _text(painter, QPointF(right - tail_width - head_width, base), head, large)
    _text(painter, QPointF(right - tail_width, base), tail, small)


def _text(painter: QPainter, place: QPointF, text: str, font: QFont) -> None:
    painter.setFont(font)
    painter.drawText(place, text)


def _font(points: float, zoom: float, *, bold: bool = False) -> QFont:
    font = printed_font(points * zoom)
    font.setBold(bold)
    return font


def _fitting(text: str, font: QFont, width: float) -> QFont:
    """The font, smaller where the longest word would not fit."""
    longest = max(text.split(), key=len, default="")
    while font.pointSizeF() > 9 and QFontMetricsF(font).horizontalAdvance(longest) > width:
        font.setPointSizeF(font.pointSizeF() - 1)
    return font
