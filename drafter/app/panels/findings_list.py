"""The list of findings: severity, place and rule, and below them the message."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from drafter.app.panels.two_lines import PAD, Index, TwoLineDelegate, demi_bold
from drafter.app.theme import icons
from drafter.checks.finding import Finding, Severity

SEVERITY_WORDS = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.ADVICE: "Advice",
}
FINDING, PLACE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ICON = 16


class FindingsModel(QAbstractListModel):
    """Findings in reading order, each with its place in words."""

    def __init__(self) -> None:
        super().__init__()
        self.findings: list[Finding] = []
        self._places: list[str] = []

    def set_findings(self, findings: Sequence[Finding], places: Sequence[str]) -> None:
        """Show these."""
        if list(findings) == self.findings and list(places) == self._places:
            return
        self.beginResetModel()
        self.findings, self._places = list(findings), list(places)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of findings."""
        return 0 if parent.isValid() else len(self.findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The finding as one line for readers of the screen, or its parts."""
        if not index.isValid():
            return None
        finding, place = self.findings[index.row()], self._places[index.row()]
        if role == FINDING:
            return finding
        if role == PLACE:
            return place
        words = SEVERITY_WORDS[finding.severity]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{words}, {place}: {finding.message}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return finding.message
        return None


class FindingDelegate(TwoLineDelegate):
    """Draws the severity as icon and word, the place, and the message below."""

    def draw_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one finding."""
        finding = index.data(FINDING)
        metrics, bold = QFontMetrics(option.font), demi_bold(option.font)
        line, top = metrics.height(), option.rect.top() + PAD
        left, right = option.rect.left() + PAD + 2, option.rect.right() - PAD
        role = f"finding.{finding.severity.value}"
        ratio = option.widget.devicePixelRatioF()
        picture = icons.pixmap(finding.severity.value, self.theme, role, _ICON, ratio)
        painter.drawPixmap(left, top + (line - _ICON) // 2, picture)
        x = left + _ICON + 7
        painter.setFont(bold)
        painter.setPen(self.theme.colour(role))
        word = SEVERITY_WORDS[finding.severity]
        painter.drawText(x, top + metrics.ascent(), word)
        x += QFontMetrics(bold).horizontalAdvance(word) + 8
        painter.setFont(option.font)
        painter.setPen(self.ink(option, "window.muted"))
        rule_width = metrics.horizontalAdvance(finding.rule)
        place_room = right - rule_width - 10 - x
        place = metrics.elidedText(index.data(PLACE), Qt.TextElideMode.ElideRight, place_room)
        painter.drawText(x, top + metrics.ascent(), place)
        painter.drawText(right - rule_width, top + metrics.ascent(), finding.rule)
        painter.setPen(self.ink(option, "window.text"))
        second = QRect(left, top + line + 2, right - left, line)
        shown = metrics.elidedText(finding.message, Qt.TextElideMode.ElideRight, second.width())
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(second, align, shown)
