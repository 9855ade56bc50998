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
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from drafter.app.language import counted, tr
from drafter.app.panels.elided import ElidedLabel
from drafter.app.panels.finding_menu import FindingMenu
from drafter.app.panels.findings_choice import FindingsChoice
from drafter.app.panels.findings_list import (
    FINDING,
    GROUP,
    PLACE,
    FindingDelegate,
    FindingsModel,
    RuleGroup,
)
from drafter.app.panels.findings_list import SEVERITY_WORDS as WORDS
from drafter.app.theme.theme import Theme
from drafter.app.worded import worded
from drafter.checks.finding import Finding

_INDENT = 12


class _FindingsView(QTreeView):
    """A list in which Enter goes to the finding, and folds or unfolds a rule."""

    jump = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter jumps, the rest is the list's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.currentIndex()
            if index.data(GROUP) is not None:
                self.setExpanded(index, not self.isExpanded(index))
            else:
                self.jump.emit()
            return
        super().keyPressEvent(event)


class FindingsPanel(QWidget):
    """Findings by paragraph or by rule. `chosen` asks the page to show one, `way_chosen` to remember which."""

    chosen = Signal(object)
    fix_wanted = Signal(object)
    fix_all_wanted = Signal()
    fix_rule_wanted = Signal(object)
    add_word_wanted = Signal(object)
    ignore_wanted = Signal(object)
    ask_ignore_wanted = Signal(object)
    about_wanted = Signal()
    way_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Findings"))
        self.model = FindingsModel(_title)
        self._folded: set[str] = set()
        self._delegate = FindingDelegate(theme)
        self.view = _FindingsView()
        self.view.setAccessibleName(tr("List of findings"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformRowHeights(True)
        self.view.setHeaderHidden(True)
        self.view.header().setAccessibleName(tr("Findings"))
        self.view.setRootIsDecorated(False)
        self.view.setIndentation(_INDENT)
        self.view.collapsed.connect(lambda index: self._folded.add(index.data(GROUP).rule))
        self.view.expanded.connect(lambda index: self._folded.discard(index.data(GROUP).rule))
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.selectionModel().currentChanged.connect(self._show_details)
        self.view.clicked.connect(lambda _: self._jump())
        self.view.jump.connect(self._jump)
        self._summary = ElidedLabel(tr("Checking…"))
        self._summary.setProperty("heading", True)
        self.fix_all = QPushButton(tr("Fix all"))
        self.fix_all.setAccessibleName(tr("Fix all certain findings"))
        self.fix_all.setToolTip(tr("Apply every certain fix (Ctrl+Shift+.)"))
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
        self.choice = FindingsChoice(theme)
        self.choice.changed.connect(self._arrange)
        layout.addWidget(self.choice)
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
        self._message.setAccessibleName(tr("The finding in full"))
        self._source.setAccessibleName(tr("Source of the rule"))
        self._source.setProperty("muted", True)
        self.fix = QPushButton(tr("Fix"))
        self.fix.setProperty("primary", True)
        self.fix.setAccessibleName(tr("Fix this finding"))
        self.fix.clicked.connect(self._fix)
        self.ignore = QPushButton(tr("Ignore"))
        self.ignore.setAccessibleName(tr("Ignore this finding from now on"))
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
        self.more = QPushButton(tr("More"))
        self.more.setAccessibleName(tr("More for this finding"))
        self.menu = FindingMenu(self.more)
        self.menu.fix.triggered.connect(lambda: self._emit(self.fix_wanted))
        self.menu.fix_of_rule.triggered.connect(self._fix_rule)
        self.menu.add_word.triggered.connect(lambda: self._emit(self.add_word_wanted))
        self.menu.ignore.triggered.connect(lambda: self._emit(self.ignore_wanted))
        self.menu.ask.triggered.connect(lambda: self._emit(self.ask_ignore_wanted))
        self.menu.about.triggered.connect(lambda: self.about_wanted.emit())
        self.more.setMenu(self.menu)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        return self.more

    def _show_menu(self, place: QPoint) -> None:
        if self.subject() is not None:
            self.menu.popup(self.view.viewport().mapToGlobal(place))

    def of_rule(self, rule: str) -> list[Finding]:
        """The findings of a rule that offer a fix."""
        return [f for f in self.model.findings if f.rule == rule and f.fix is not None]

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._delegate.theme = theme
        self.choice.set_theme(theme)
        self.view.viewport().update()

    def set_findings(self, findings: Sequence[Finding], places: Sequence[str]) -> None:
        """Show these; the one that was chosen stays chosen where it still is there."""
        chosen, rule, row = self._chosen()
        self.model.set_findings(findings, places)
        self.choice.count(findings)
        self._restore(chosen, rule, row)
        self._summarize()

    def _arrange(self) -> None:
        chosen, rule, row = self._chosen()
        self.model.arrange(by_rule=self.choice.by_rule, severities=self.choice.severities)
        self.view.setRootIsDecorated(self.choice.by_rule)
        self._restore(chosen, rule, row)
        self._summarize()
        self.way_chosen.emit(self.choice.chosen_way)

    def _chosen(self) -> tuple[Finding | None, str, int]:
        index = self.view.currentIndex()
        group = index.data(GROUP) if index.isValid() else None
        return self.current(), group.rule if group is not None else "", self.model.row_of(index)

    def _restore(self, before: Finding | None, rule: str, row: int) -> None:
        shown = self.model.findings
        for number, group in enumerate(self.model.groups):
            self.view.setExpanded(self.model.index(number), group.rule not in self._folded)
            if group.rule == rule:
                self.view.setCurrentIndex(self.model.index(number))
        if before is not None and shown:
            same = [n for n, f in enumerate(shown) if _is_same(f, before)]
            nearest = min(same, key=lambda n: abs(n - row)) if same else min(row, len(shown) - 1)
            if not self.model.by_rule or shown[nearest].rule not in self._folded:
                self.view.setCurrentIndex(self.model.index_of(nearest))

    def _summarize(self) -> None:
        total, shown = len(self.model.all), len(self.model.findings)
        words = counted(total, "{n} finding", "{n} findings") if total else tr("No findings")
        self._summary.setText(
            words if shown == total else tr("{shown} of {words}").format(shown=shown, words=words)
        )
        certain = sum(1 for f in self.model.findings if f.fix is not None and f.fix.safe)
        self.fix_all.setText(
            tr("Fix all ({certain})").format(certain=certain) if certain else tr("Fix all")
        )
        self.fix_all.setEnabled(certain > 0)
        self._show_details()

    def current(self) -> Finding | None:
        """The finding that is chosen."""
        index = self.view.currentIndex()
        return index.data(FINDING) if index.isValid() else None

    def subject(self) -> Finding | None:
        """The finding that is chosen, or the first of the rule that is."""
        group: RuleGroup | None = self.view.currentIndex().data(GROUP)
        return self.model.findings[group.rows[0]] if group is not None else self.current()

    def choose(self, row: int) -> None:
        """Choose the finding of that number among those shown, and show it on the page."""
        if 0 <= row < len(self.model.findings):
            self.view.setCurrentIndex(self.model.index_of(row))
            self._jump()

    def step(self, by: int, start: int | None = None) -> None:
        """The next (1) or previous (-1) finding as they are listed, around the end; from the chosen one or,
        where `start` is given, from that number in reading order."""
        order = self.model.in_order()
        if not order:
            return
        if start is not None:
            self.choose((start + by) % len(order) if start >= 0 or by > 0 else len(order) - 1)
            return
        current = self.model.row_of(self.view.currentIndex())
        place = order.index(current) if current >= 0 else (-1 if by > 0 else 0)
        self.choose(order[(place + by) % len(order)])

    def _emit(self, signal: SignalInstance) -> None:
        finding = self.current()
        if finding is not None:
            signal.emit(finding)

    def _jump(self) -> None:
        self._emit(self.chosen)

    def _fix(self) -> None:
        if self.current() is not None:
            self._emit(self.fix_wanted)
        else:
            self._fix_rule()

    def _fix_rule(self) -> None:
        finding = self.subject()
        if finding is not None:
            self.fix_rule_wanted.emit(finding)

    def _show_details(self) -> None:
        finding, group = self.current(), self.view.currentIndex().data(GROUP)
        self.fix.setText(tr("Fix"))
        self.fix.setAccessibleName(tr("Fix this finding"))
        self.fix.setEnabled(finding is not None and finding.fix is not None)
        self.ignore.setEnabled(finding is not None)
        self.more.setEnabled(finding is not None or group is not None)
        if group is not None:
            self._show_group(group)
        elif finding is None:
            self._message.setText(tr("Choose a finding to see it in full."))
            self._source.setText("")
            self.fix.setToolTip("")
        else:
            self._show_finding(finding)

    def _show_group(self, group: RuleGroup) -> None:
        fixable = len(self.of_rule(group.rule))
        self.menu.show_for_rule(group.rule, fixable)
        self._message.setText(group.title)
        able = (
            tr("{fixable} can be fixed").format(fixable=fixable)
            if fixable
            else tr("none can be fixed by itself")
        )
        word = tr(WORDS[group.severity])
        self._source.setText(f"{word} · {group.rule} · {group.words}, {able}.")
        self.fix.setText(
            tr("Fix all ({fixable})").format(fixable=fixable) if fixable else tr("Fix all")
        )
        self.fix.setAccessibleName(tr("Fix all findings of this rule"))
        self.fix.setToolTip(tr("Fix all findings of this rule (Ctrl+Alt+.)"))
        self.fix.setEnabled(fixable > 0)

    def _show_finding(self, finding: Finding) -> None:
        self.menu.show_for(finding, len(self.of_rule(finding.rule)))
        place = self.view.currentIndex().data(PLACE)
        self._message.setText(worded(finding.message))
        fix = worded(finding.fix.title) if finding.fix is not None else ""
        title = tr(" Fix: {title}.").format(title=fix) if fix else ""
        self._source.setText(f"{tr(WORDS[finding.severity])} · {place} · {finding.rule}.{title}")
        self.fix.setToolTip(fix or tr("No certain fix"))


def _title(finding: Finding) -> str:
    """What the rule of a finding is about; the rules were read for the check that found it."""
    from drafter.checks.rules import registry

    rule = registry().get(finding.rule)
    return worded(rule.title if rule is not None else finding.message)


def _is_same(first: Finding, second: Finding) -> bool:
    return (first.rule, first.target, first.message) == (second.rule, second.target, second.message)


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    return line
