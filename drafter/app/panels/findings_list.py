"""The list of findings: two lines each, drawn alike so that hundreds cost nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drafter.app.theme import icons
from drafter.app.theme.theme import Theme
from drafter.checks.finding import Finding, Severity

SEVERITY_WORDS = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.ADVICE: "Advice",
}
FINDING, PLACE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ICON = 16
_PAD = 8

Index = QModelIndex | QPersistentModelIndex


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


class FindingDelegate(QStyledItemDelegate):
    """Draws the severity as icon and word, the place, and the message below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Two lines."""
        height = QFontMetrics(option.font).height()
        return QSize(120, 2 * height + 2 * _PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one finding."""
        finding = index.data(FINDING)
        theme, rect = self._theme, option.rect
        style = option.widget.style()
        painter.save()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        metrics = QFontMetrics(option.font)
        line = metrics.height()
        top = rect.top() + _PAD
        left = rect.left() + _PAD + 2
        role = f"finding.{finding.severity.value}"
        ratio = option.widget.devicePixelRatioF()
        picture = icons.pixmap(finding.severity.value, theme, role, _ICON, ratio)
        painter.drawPixmap(left, top + (line - _ICON) // 2, picture)
        x = left + _ICON + 7
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(theme.colour(role))
        word = SEVERITY_WORDS[finding.severity]
        painter.drawText(x, top + metrics.ascent(), word)
        x += QFontMetrics(bold).horizontalAdvance(word) + 8
        painter.setFont(option.font)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(theme.colour("window.selection_text" if selected else "window.muted"))
        right = rect.right() - _PAD
        rule_width = metrics.horizontalAdvance(finding.rule)
        place_room = right - rule_width - 10 - x
        place = metrics.elidedText(index.data(PLACE), Qt.TextElideMode.ElideRight, place_room)
        painter.drawText(x, top + metrics.ascent(), place)
        painter.drawText(right - rule_width, top + metrics.ascent(), finding.rule)
        painter.setPen(theme.colour("window.selection_text" if selected else "window.text"))
        second = QRect(left, top + line + 2, right - left, line)
        shown = metrics.elidedText(finding.message, Qt.TextElideMode.ElideRight, second.width())
        painter.drawText(
            second, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown
        )
        painter.setPen(theme.colour("window.border"))
        painter.drawLine(rect.left() + _PAD, rect.bottom(), rect.right() - _PAD, rect.bottom())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("window.accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 3, 3)
        painter.restore()
