"""The status bar: what there is, what was found, whether it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from drafter.app.counts import Counts, findings_words
from drafter.app.language import counted, tr
from drafter.checks.finding import Finding
from drafter.checks.languages import ENGLISH_ONLY, what_is_checked
from drafter.conventions.negotiation.counting import OpenCount
from drafter.open_draft import OpenDraft

_WHILE = 8000


class Status(QStatusBar):
    """Counts at the right, passing messages at the left. `left_wanted` asks what is left to do,
    `brackets_wanted` for the next open bracket."""

    left_wanted = Signal()
    brackets_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setAccessibleName(tr("Status"))
        self.counts, self.findings, self.saved, self.zoom = (QLabel() for _ in range(4))
        names = (tr("Counts"), tr("Findings"), tr("Saved state"), tr("Zoom"))
        labels = (self.counts, self.findings, self.saved, self.zoom)
        for label, name in zip(labels, names, strict=True):
            label.setAccessibleName(name)
            self.addPermanentWidget(label)
        self.left = QPushButton()
        self.left.setProperty("link", True)
        self.left.setToolTip(
            tr("What is open before submission, and the warnings an editor would ask about")
        )
        self.left.clicked.connect(lambda: self.left_wanted.emit())
        self.left.hide()
        self.insertPermanentWidget(2, self.left)
        self.brackets = QPushButton()
        self.brackets.setProperty("link", True)
        self.brackets.clicked.connect(lambda: self.brackets_wanted.emit())
        self.brackets.hide()
        self.insertPermanentWidget(1, self.brackets)

    def show_for_a_while(self, text: str, milliseconds: int = _WHILE) -> None:
        """Show a passing message."""
        self.showMessage(text, milliseconds)

    def show_counts(self, counts: Counts) -> None:
        """Paragraphs and words."""
        self.counts.setText(
            tr("{preambular} preambular  ·  {operative} operative  ·  {words:,} words").format(
                preambular=counts.preambular, operative=counts.operative, words=counts.words
            )
        )

    def show_brackets(self, count: OpenCount) -> None:
        """How many brackets are open, whose they are in the tip; nothing where all is agreed."""
        self.brackets.setText(counted(count.total, "{n} open bracket", "{n} open brackets"))
        self.brackets.setAccessibleName(self.brackets.text())
        by_party = [f"{party.short} {number}" for party, number in count.by_party.items()]
        self.brackets.setToolTip("\n".join([tr("Go to the next one (F9)"), *by_party]))
        self.brackets.setVisible(count.total > 0)

    def show_findings(
        self, findings: Sequence[Finding], left: int | None, language: str = "en"
    ) -> None:
        """Findings by severity, and how many stand between the draft and its submission, None where
        nobody can say: then what is checked in that language."""
        if left is None:
            said = tr(what_is_checked(language) or ENGLISH_ONLY)
            self.findings.setText(f"{findings_words(findings)}. {said}" if findings else said)
            self.left.hide()
            return
        self.findings.setText(findings_words(findings))
        words = counted(left, "{n} thing left", "{n} things left")
        self.left.setText(words if left else tr("Ready to submit"))
        self.left.setAccessibleName(tr("Before submission: {text}").format(text=self.left.text()))
        self.left.show()

    def show_checking(self) -> None:
        """A first check is on its way."""
        self.findings.setText(tr("Checking…"))
        self.left.hide()

    def show_saved(self, draft: OpenDraft) -> None:
        """Whether everything is in the file, or at least in the journal."""
        if draft.journal_failed is not None and draft.is_modified:
            text = tr("Not saved, and the journal cannot be written")
        elif draft.is_modified:
            text = tr("Not saved")
        else:
            text = tr("Saved") if draft.may_replace_file else tr("No changes")
        self.saved.setText(text)

    def show_zoom(self, per_cent: int) -> None:
        """The size of the text."""
        self.zoom.setText(f"{per_cent} %")
