"""What can be done about a finding, as a menu: under "More" and under the right button of the list."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from drafter.app.language import tr
from drafter.app.worded import worded
from drafter.checks.finding import Finding

_MOST = 60
SPELLING = "SPELL-02"
"""The rule of words that no list knows."""


class FindingMenu(QMenu):
    """The actions on the chosen finding; the panel connects them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What can be done about the finding"))
        self.fix = self.addAction(tr("&Fix"))
        self.fix_of_rule = self.addAction(tr("Fix &all of this rule"))
        self.addSeparator()
        self.add_word = self.addAction(tr("Add to &my words"))
        self.ignore = self.addAction(tr("&Ignore here"))
        self.ask = self.addAction(tr("Ignore &with a reason…"))
        self.addSeparator()
        self.about = self.addAction(tr("A&bout this rule"))

    def show_for(self, finding: Finding, of_rule: int) -> None:
        """Word the actions for a finding; `of_rule` findings of its rule offer a fix."""
        title = worded(finding.fix.title) if finding.fix is not None else ""
        self.fix.setText(
            tr("&Fix: {menu_words}").format(menu_words=menu_words(title)) if title else tr("&Fix")
        )
        self.fix.setEnabled(bool(title))
        self._on_one(on=True)
        self.fix_of_rule.setText(
            tr("Fix &all of {rule} ({of_rule})").format(rule=finding.rule, of_rule=of_rule)
        )
        self.fix_of_rule.setEnabled(of_rule > 0)
        self.add_word.setVisible(finding.rule == SPELLING)

    def show_for_rule(self, rule: str, of_rule: int) -> None:
        """Word the actions for a rule, `of_rule` findings of which offer a fix."""
        self._on_one(on=False)
        self.add_word.setVisible(False)
        self.fix_of_rule.setText(
            tr("Fix &all of {rule} ({of_rule})").format(rule=rule, of_rule=of_rule)
        )
        self.fix_of_rule.setEnabled(of_rule > 0)

    def _on_one(self, *, on: bool) -> None:
        for action in (self.fix, self.ignore, self.ask):
            action.setVisible(on)


def menu_words(words: str) -> str:
    """Words of a text as a menu shows them: not too many, an ampersand being no key."""
    short = words if len(words) <= _MOST else words[: _MOST - 1].rstrip() + "…"
    return short.replace("&", "&&")
