"""The status bar: what there is, what was found, whether it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from drafter.app.counts import Counts, findings_words
from drafter.checks.finding import Finding
from drafter.checks.languages import ENGLISH_ONLY, what_is_checked
from drafter.open_draft import OpenDraft

_WHILE = 8000


class Status(QStatusBar):
    """Counts at the right, passing messages at the left. `left_wanted` asks what is left to do."""

    left_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setAccessibleName("Status")
        self.counts, self.findings, self.saved, self.zoom = (QLabel() for _ in range(4))
        names = ("Counts", "Findings", "Saved state", "Zoom")
        labels = (self.counts, self.findings, self.saved, self.zoom)
        for label, name in zip(labels, names, strict=True):
            label.setAccessibleName(name)
            self.addPermanentWidget(label)
        self.left = QPushButton()
        self.left.setProperty("link", True)
        self.left.setToolTip(
            "Errors and warnings that a Secretariat editor would return the draft for"
        )
        self.left.clicked.connect(lambda: self.left_wanted.emit())
        self.left.hide()
        self.insertPermanentWidget(2, self.left)

    def show_for_a_while(self, text: str, milliseconds: int = _WHILE) -> None:
        """Show a passing message."""
        self.showMessage(text, milliseconds)

    def show_counts(self, counts: Counts) -> None:
        """Paragraphs and words."""
        self.counts.setText(
            f"{counts.preambular} preambular  ·  {counts.operative} operative  ·  {counts.words:,} words"
        )

    def show_findings(
        self, findings: Sequence[Finding], left: int | None, language: str = "en"
    ) -> None:
        """Findings by severity, and how many stand between the draft and its submission, None where
        nobody can say: then what is checked in that language."""
        if left is None:
            said = what_is_checked(language) or ENGLISH_ONLY
            self.findings.setText(f"{findings_words(findings)}. {said}" if findings else said)
            self.left.hide()
            return
        self.findings.setText(findings_words(findings))
        things = "thing" if left == 1 else "things"
        self.left.setText(f"{left} {things} left" if left else "Ready to submit")
        self.left.setAccessibleName(f"Before submission: {self.left.text()}")
        self.left.show()

    def show_checking(self) -> None:
        """A first check is on its way."""
        self.findings.setText("Checking…")
        self.left.hide()

    def show_saved(self, draft: OpenDraft) -> None:
        """Whether everything is in the file, or at least in the journal."""
        if draft.journal_failed is not None and draft.is_modified:
            text = "Not saved, and the journal cannot be written"
        elif draft.is_modified:
            text = "Not saved"
        else:
            text = "Saved" if draft.may_replace_file else "No changes"
        self.saved.setText(text)

    def show_zoom(self, per_cent: int) -> None:
        """The size of the text."""
        self.zoom.setText(f"{per_cent} %")
