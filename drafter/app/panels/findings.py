"""The panel of findings: the list, and below it the chosen one in full with what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.panels.finding_menu import FindingMenu
from drafter.app.panels.findings_list import FINDING, PLACE, FindingDelegate, FindingsModel
from drafter.app.panels.findings_list import SEVERITY_WORDS as WORDS
from drafter.app.theme.theme import Theme
from drafter.checks.finding import Finding


class _FindingsView(QListView):
    """A list in which Enter goes to the finding."""

    jump = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter jumps, the rest is the list's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.jump.emit()
            return
        super().keyPressEvent(event)


class FindingsPanel(QWidget):
    """Findings by paragraph. `chosen` asks the page to show one."""

    chosen = Signal(object)
    fix_wanted = Signal(object)
    fix_all_wanted = Signal()
    fix_rule_wanted = Signal(object)
    add_word_wanted = Signal(object)
    ignore_wanted = Signal(object)
    ask_ignore_wanted = Signal(object)
    about_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Findings")
        self.model = FindingsModel()
        self._delegate = FindingDelegate(theme)
        self.view = _FindingsView()
        self.view.setAccessibleName("List of findings")
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.selectionModel().currentChanged.connect(self._show_details)
        self.view.clicked.connect(lambda _: self._jump())
        self.view.jump.connect(self._jump)
        self._summary = QLabel("Checking…")
        self._summary.setProperty("heading", True)
        self.fix_all = QPushButton("Fix all")
        self.fix_all.setAccessibleName("Fix all certain findings")
        self.fix_all.setToolTip("Apply every certain fix (Ctrl+Shift+.)")
        self.fix_all.clicked.connect(self.fix_all_wanted)
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 4, 0)
        head.addWidget(self._summary, 1)
        head.addWidget(self.fix_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(_line())
        layout.addWidget(self.view, 1)
        layout.addWidget(_line())
        layout.addWidget(self._details())
        self._show_details()

    def _details(self) -> QWidget:
        box = QWidget()
        self._message = QLabel()
        self._source = QLabel()
        for label in (self._message, self._source):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._message.setAccessibleName("The finding in full")
        self._source.setAccessibleName("Source of the rule")
        self._source.setProperty("muted", True)
        self.fix = QPushButton("Fix")
        self.fix.setProperty("primary", True)
        self.fix.setAccessibleName("Fix this finding")
        self.fix.clicked.connect(lambda: self._emit(self.fix_wanted))
        self.ignore = QPushButton("Ignore")
        self.ignore.setAccessibleName("Ignore this finding from now on")
        self.ignore.clicked.connect(lambda: self._emit(self.ignore_wanted))
        buttons = QHBoxLayout()
        buttons.addWidget(self.fix)
        buttons.addWidget(self.ignore)
        buttons.addWidget(self._more_button())
        buttons.addStretch(1)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(6)
        layout.addWidget(self._message)
        layout.addWidget(self._source)
        layout.addStretch(1)
        layout.addLayout(buttons)
        box.setMinimumHeight(132)
        return box

    def _more_button(self) -> QPushButton:
        self.more = QPushButton("More")
        self.more.setAccessibleName("More for this finding")
        self.menu = FindingMenu(self.more)
        self.menu.fix.triggered.connect(lambda: self._emit(self.fix_wanted))
        self.menu.fix_of_rule.triggered.connect(lambda: self._emit(self.fix_rule_wanted))
        self.menu.add_word.triggered.connect(lambda: self._emit(self.add_word_wanted))
        self.menu.ignore.triggered.connect(lambda: self._emit(self.ignore_wanted))
        self.menu.ask.triggered.connect(lambda: self._emit(self.ask_ignore_wanted))
        self.menu.about.triggered.connect(lambda: self.about_wanted.emit())
        self.more.setMenu(self.menu)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        return self.more

    def _show_menu(self, place: QPoint) -> None:
        if self.current() is not None:
            self.menu.popup(self.view.viewport().mapToGlobal(place))

    def of_rule(self, rule: str) -> list[Finding]:
        """The findings of a rule that offer a fix."""
        return [f for f in self.model.findings if f.rule == rule and f.fix is not None]

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def set_findings(self, findings: Sequence[Finding], places: Sequence[str]) -> None:
        """Show these; the one that was chosen stays chosen where it still is there."""
        before = self.current()
        row = self.view.currentIndex().row()
        self.model.set_findings(findings, places)
        if before is not None and findings:
            same = [n for n, f in enumerate(findings) if _is_same(f, before)]
            nearest = min(same, key=lambda n: abs(n - row)) if same else min(row, len(findings) - 1)
            self.view.setCurrentIndex(self.model.index(nearest))
        total = len(findings)
        self._summary.setText(
            f"{total} finding{'' if total == 1 else 's'}" if total else "No findings"
        )
        certain = sum(1 for f in findings if f.fix is not None and f.fix.safe)
        self.fix_all.setText(f"Fix all ({certain})" if certain else "Fix all")
        self.fix_all.setEnabled(certain > 0)
        self._show_details()

    def current(self) -> Finding | None:
        """The finding that is chosen."""
        index = self.view.currentIndex()
        return index.data(FINDING) if index.isValid() else None

    def choose(self, row: int) -> None:
        """Choose the finding of that row and show it on the page."""
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row))
            self._jump()

    def step(self, by: int, start: int | None = None) -> None:
        """The next (1) or previous (-1) finding, from `start` or from the chosen one, around the end."""
        count = self.model.rowCount()
        if not count:
            return
        row = self.view.currentIndex().row() if start is None else start
        self.choose((row + by) % count if row >= 0 or by > 0 else count - 1)

    def _emit(self, signal: SignalInstance) -> None:
        finding = self.current()
        if finding is not None:
            signal.emit(finding)

    def _jump(self) -> None:
        self._emit(self.chosen)

    def _show_details(self) -> None:
        finding = self.current()
        self.fix.setEnabled(finding is not None and finding.fix is not None)
        self.ignore.setEnabled(finding is not None)
        self.more.setEnabled(finding is not None)
        if finding is None:
            self._message.setText("Choose a finding to see it in full.")
            self._source.setText("")
            self.fix.setToolTip("")
            return
        self.menu.show_for(finding, len(self.of_rule(finding.rule)))
        place = self.view.currentIndex().data(PLACE)
        self._message.setText(finding.message)
        title = f" Fix: {finding.fix.title}." if finding.fix is not None else ""
        self._source.setText(f"{WORDS[finding.severity]} · {place} · {finding.rule}.{title}")
        self.fix.setToolTip(finding.fix.title if finding.fix is not None else "No certain fix")


def _is_same(first: Finding, second: Finding) -> bool:
    return (first.rule, first.target, first.message) == (second.rule, second.target, second.message)


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    return line
