"""The findings as a list in reading order, or as a tree of rules; each with severity, place and message."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from drafter.app.language import counted, later, tr
from drafter.app.panels.two_lines import PAD, Index, TwoLineDelegate, demi_bold
from drafter.app.theme import icons
from drafter.app.worded import worded
from drafter.checks.finding import Finding, Severity

SEVERITY_WORDS = {
    Severity.ERROR: later("Error"),
    Severity.WARNING: later("Warning"),
    Severity.ADVICE: later("Advice"),
}
FINDING, PLACE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
GROUP = Qt.ItemDataRole.UserRole + 2
_ICON = 16
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The findings of one rule: `rows` are their numbers among those that are shown."""

    rule: str
    title: str
    severity: Severity
    rows: tuple[int, ...]

    @property
    def words(self) -> str:
        """How many there are."""
        return counted(len(self.rows), "{n} finding", "{n} findings")


class FindingsModel(QAbstractItemModel):
    """The findings of the wanted severities in reading order, each with its place in words.

    By rule, the first level has the rules, the gravest first, and the findings are below them. An
    index of a finding carries the number of its group and one more; 0 says that it has none above it.
    """

    def __init__(
        self, title_of: Callable[[Finding], str] = lambda finding: worded(finding.message)
    ) -> None:
        super().__init__()
        self.all: list[Finding] = []
        self.findings: list[Finding] = []
        """Those that are shown."""
        self.groups: list[RuleGroup] = []
        self.by_rule = False
        self.severities = frozenset(Severity)
        self._all_places: list[str] = []
        self._places: list[str] = []
        self._title_of = title_of

    def set_findings(self, findings: Sequence[Finding], places: Sequence[str]) -> None:
        """Show these."""
        if list(findings) == self.all and list(places) == self._all_places:
            return
        self.all, self._all_places = list(findings), list(places)
        self.arrange(by_rule=self.by_rule, severities=self.severities)

    def arrange(self, *, by_rule: bool, severities: frozenset[Severity]) -> None:
        """Show those of some severities, in reading order or below their rules."""
        self.beginResetModel()
        self.by_rule, self.severities = by_rule, severities
        shown = [n for n, finding in enumerate(self.all) if finding.severity in severities]
        self.findings = [self.all[n] for n in shown]
        self._places = [self._all_places[n] for n in shown]
        self.groups = list(self._grouped()) if by_rule else []
        self.endResetModel()

    def _grouped(self) -> Iterator[RuleGroup]:
        of_rule: dict[str, list[int]] = {}
        for row, finding in enumerate(self.findings):
            of_rule.setdefault(finding.rule, []).append(row)
        groups = [
            RuleGroup(
                rule,
                self._title_of(self.findings[rows[0]]),
                min((self.findings[n].severity for n in rows), key=lambda s: s.rank),
                tuple(rows),
            )
            for rule, rows in of_rule.items()
        ]
        return iter(sorted(groups, key=lambda group: (group.severity.rank, group.rule)))

    def in_order(self) -> list[int]:
        """The numbers of the shown findings from top to bottom."""
        if not self.by_rule:
            return list(range(len(self.findings)))
        return [row for group in self.groups for row in group.rows]

    def index_of(self, row: int) -> QModelIndex:
        """Where the finding of that number stands. Raises IndexError when it is not shown."""
        if not self.by_rule:
            return self.index(row)
        for number, group in enumerate(self.groups):
            if row in group.rows:
                return self.index(group.rows.index(row), 0, self.index(number))
        raise IndexError(row)

    def row_of(self, index: Index) -> int:
        """The number of the finding at an index, -1 at a rule or nowhere."""
        if not index.isValid() or (self.by_rule and not index.internalId()):
            return -1
        if index.internalId():
            return self.groups[index.internalId() - 1].rows[index.row()]
        return index.row()

    # What Qt asks

    def index(self, row: int, column: int = 0, parent: Index = _NOWHERE) -> QModelIndex:
        """The index of a line."""
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The rule above a finding."""
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The number of lines below a line, or of the first level."""
        if not parent.isValid():
            return len(self.groups) if self.by_rule else len(self.findings)
        if parent.internalId() or not self.by_rule:
            return 0
        return len(self.groups[parent.row()].rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: ARG002
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The finding or rule as one line for readers of the screen, or its parts."""
        if not index.isValid():
            return None
        row = self.row_of(index)
        if row < 0:
            return _of_group(self.groups[index.row()], role)
        finding, place = self.findings[row], worded(self._places[row])
        if role == FINDING:
            return finding
        if role == PLACE:
            return place
        words = tr(SEVERITY_WORDS[finding.severity])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr("{severity}, {place}: {message}").format(
                severity=words, place=place, message=worded(finding.message)
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return worded(finding.message)
        return None


def _of_group(group: RuleGroup, role: int) -> object:
    if role == GROUP:
        return group
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return tr("{severity}, {rule}, {number}: {title}").format(
            severity=tr(SEVERITY_WORDS[group.severity]),
            rule=group.rule, number=group.words, title=group.title,
        )  # fmt: skip
    if role == Qt.ItemDataRole.ToolTipRole:
        return group.title
    return None


class FindingDelegate(TwoLineDelegate):
    """Draws the severity as icon and word, the place or number, and the message or the rule below."""

    def draw_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one finding or rule."""
        group: RuleGroup | None = index.data(GROUP)
        if group is not None:
            parts = (group.severity, group.words, group.rule, group.title)
            self._draw(painter, option, *parts, strong=True)
            return
        finding: Finding = index.data(FINDING)
        self._draw(
            painter,
            option,
            finding.severity,
            index.data(PLACE),
            finding.rule,
            worded(finding.message),
        )

    def _draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        severity: Severity,
        about: str,
        rule: str,
        message: str,
        *,
        strong: bool = False,
    ) -> None:
        metrics, bold = QFontMetrics(option.font), demi_bold(option.font)
        line, top = metrics.height(), option.rect.top() + PAD
        left, right = option.rect.left() + PAD + 2, option.rect.right() - PAD
        role = f"finding.{severity.value}"
        ratio = option.widget.devicePixelRatioF()
        picture = icons.pixmap(severity.value, self.theme, role, _ICON, ratio)
        painter.drawPixmap(left, top + (line - _ICON) // 2, picture)
        x = left + _ICON + 7
        painter.setFont(bold)
        painter.setPen(self.theme.colour(role))
        word = tr(SEVERITY_WORDS[severity])
        painter.drawText(x, top + metrics.ascent(), word)
        x += QFontMetrics(bold).horizontalAdvance(word) + 8
        painter.setFont(option.font)
        painter.setPen(self.ink(option, "window.muted"))
        rule_width = metrics.horizontalAdvance(rule)
        room = right - rule_width - 10 - x
        elided = metrics.elidedText(about, Qt.TextElideMode.ElideRight, room)
        painter.drawText(x, top + metrics.ascent(), elided)
        painter.drawText(right - rule_width, top + metrics.ascent(), rule)
        painter.setFont(bold if strong else option.font)
        painter.setPen(self.ink(option, "window.text"))
        second = QRect(left, top + line + 2, right - left, line)
        shown = QFontMetrics(painter.font()).elidedText(
            message, Qt.TextElideMode.ElideRight, second.width()
        )
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(second, align, shown)
