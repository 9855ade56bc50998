"""Ignoring a finding: where, and why; and taking that back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import FormField, buttons, line, prepare
from drafter.app.language import tr
from drafter.app.worded import worded
from drafter.checks.finding import Finding
from drafter.document.draft import Suppression

_SIZE = QSize(440, 300)
_LIST_SIZE = QSize(520, 360)
HERE, DRAFT, ALWAYS = "here", "draft", "always"


class IgnoreDialog(QDialog):
    """`wanted` gives the finding, where it is to be ignored (HERE, DRAFT, ALWAYS) and the reason."""

    wanted = Signal(object, str, str)

    def __init__(self, parent: QWidget | None, finding: Finding) -> None:
        super().__init__(parent)
        prepare(self, tr("Ignore a finding"), _SIZE)
        self._finding = finding
        message = QLabel(worded(finding.message))
        message.setWordWrap(True)
        message.setAccessibleName(tr("The finding"))
        self.scopes = {
            HERE: QRadioButton(tr("&Here, as long as these words stay")),
            DRAFT: QRadioButton(tr("All of {rule} in this &draft").format(rule=finding.rule)),
            ALWAYS: QRadioButton(tr("{rule} in &every draft").format(rule=finding.rule)),
        }
        self.scopes[HERE].setChecked(True)
        self.reason = line(placeholder=tr("for a colleague who asks; saved in the file"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(message)
        for button in self.scopes.values():
            button.setAccessibleName(button.text().replace("&", ""))
            layout.addWidget(button)
        layout.addWidget(FormField(tr("&Reason"), self.reason))
        layout.addStretch(1)
        row, _ = buttons(self, tr("Ignore"))
        layout.addWidget(row)

    def accept(self) -> None:
        """Ignore it so."""
        scope = next(name for name, button in self.scopes.items() if button.isChecked())
        super().accept()
        self.wanted.emit(self._finding, scope, " ".join(self.reason.text().split()))


class IgnoredDialog(QDialog):
    """What is ignored; `restore_wanted` gives the place in the list of what is to be shown again."""

    restore_wanted = Signal(int)

    def __init__(
        self, parent: QWidget | None, in_draft: Sequence[Suppression], always: Sequence[Suppression]
    ) -> None:
        super().__init__(parent)
        prepare(self, tr("Ignored findings"), _LIST_SIZE)
        about = QLabel(tr("What the checker passes over in this draft, and in every draft."))
        about.setWordWrap(True)
        about.setProperty("muted", True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Ignored findings"))
        self.list.setWordWrap(True)
        self.list.addItems([_words(one) for one in in_draft])
        self.list.addItems(
            [tr("{words} (in every draft)").format(words=_words(one)) for one in always]
        )
        self.list.setCurrentRow(0)
        row = QDialogButtonBox()
        self.restore = row.addButton(tr("Show again"), QDialogButtonBox.ButtonRole.ActionRole)
        self.restore.setAccessibleName(tr("Show the chosen finding again"))
        self.restore.clicked.connect(self._restore)
        close = row.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAccessibleName(tr("Close"))
        row.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addWidget(about)
        layout.addWidget(self.list, 1)
        layout.addWidget(row)
        self._show_state()

    def _restore(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.list.takeItem(row)
            self.restore_wanted.emit(row)
        self._show_state()

    def _show_state(self) -> None:
        self.restore.setEnabled(self.list.count() > 0)


def _words(one: Suppression) -> str:
    place = f"“{one.excerpt}”" if one.excerpt else tr("everywhere")
    reason = f": {one.reason}" if one.reason else ""
    return f"{one.rule}, {place}{reason}"
