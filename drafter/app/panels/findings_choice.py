"""Which findings are listed, and how: by paragraph or by rule, and of which severities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from drafter.app.counts import severity_words
from drafter.app.language import later, tr
from drafter.app.theme import icons
from drafter.app.theme.theme import Theme
from drafter.checks.finding import Finding, Severity

_WAYS = (("paragraph", later("By paragraph")), ("rule", later("By rule")))


class FindingsChoice(QWidget):
    """A row above the list. `changed` says that something else is to be listed."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = QComboBox()
        self.way.setAccessibleName(tr("List findings by"))
        self.way.setToolTip(tr("In the order of the text, or together by rule"))
        for _, words in _WAYS:
            self.way.addItem(tr(words))
        self.way.currentIndexChanged.connect(lambda _: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 10, 6)
        row.setSpacing(2)
        row.addWidget(self.way)
        row.addStretch(1)
        self.buttons: dict[Severity, QToolButton] = {}
        for severity in Severity:
            button = self.buttons[severity] = QToolButton()
            button.setCheckable(True)
            button.setChecked(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.toggled.connect(lambda _: self.changed.emit())
            row.addWidget(button)
        self.set_theme(theme)
        self.count(())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for severity, button in self.buttons.items():
            button.setIcon(icons.icon(severity.value, theme, f"finding.{severity.value}"))

    @property
    def by_rule(self) -> bool:
        """Whether they are together by rule."""
        return self.way.currentIndex() == 1

    def choose_way(self, way: str) -> None:
        """Take up a choice of "paragraph" or "rule"."""
        self.way.setCurrentIndex([name for name, _ in _WAYS].index(way))

    @property
    def chosen_way(self) -> str:
        """The choice as it is remembered."""
        return _WAYS[self.way.currentIndex()][0]

    @property
    def severities(self) -> frozenset[Severity]:
        """Those that are listed."""
        return frozenset(s for s, button in self.buttons.items() if button.isChecked())

    def show_all(self) -> None:
        """List every severity."""
        for button in self.buttons.values():
            button.setChecked(True)

    def count(self, findings: Sequence[Finding]) -> None:
        """Say how many there are of each severity."""
        number = Counter(finding.severity for finding in findings)
        for severity, button in self.buttons.items():
            button.setText(str(number[severity]))
            said = severity_words(severity, number[severity])
            button.setAccessibleName(tr("List {said}").format(said=said))
            button.setToolTip(tr("{said}: listed or left out").format(said=said))
