"""What the outline says of the findings in a paragraph: a picture at the end of its line, and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drafter.app.counts import findings_words
from drafter.app.panels.two_lines import Index
from drafter.app.theme import icons
from drafter.app.theme.theme import Theme
from drafter.checks.finding import Finding, Severity

MARK = Qt.ItemDataRole.UserRole + 2
_SIZE, _ROOM = 13, 20


@dataclass(frozen=True, slots=True)
class FindingsMark:
    """The gravest of the findings in a text, and how many there are, in words."""

    severity: Severity
    words: str


def marks(findings: Iterable[Finding]) -> dict[str, FindingsMark]:
    """The mark of each text in which something was found."""
    of_target: dict[str, list[Finding]] = {}
    for finding in findings:
        of_target.setdefault(finding.target, []).append(finding)
    return {
        target: FindingsMark(
            min((finding.severity for finding in found), key=lambda severity: severity.rank),
            findings_words(found),
        )
        for target, found in of_target.items()
    }


class OutlineDelegate(QStyledItemDelegate):
    """Draws a line with its mark at the right, in a form of its own for each severity."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        mark: FindingsMark | None = index.data(MARK)
        if mark is None:
            super().paint(painter, option, index)
            return
        whole = QRect(option.rect)
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        option.rect = whole.adjusted(0, 0, -_ROOM, 0)
        super().paint(painter, option, index)
        ratio = option.widget.devicePixelRatioF()
        role = f"finding.{mark.severity.value}"
        picture = icons.pixmap(mark.severity.value, self.theme, role, _SIZE, ratio)
        left = whole.right() - _ROOM + (_ROOM - _SIZE) // 2
        painter.drawPixmap(left, whole.top() + (whole.height() - _SIZE) // 2, picture)
