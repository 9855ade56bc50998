"""Ignoring findings in the window: here, in the draft or always, with a reason, and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.checks.finding import Finding
from drafter.checks.suppression import (
    always_entry,
    always_ignored,
    suppression_here,
    suppression_in_draft,
)

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow


class Ignoring:
    """What the user does not want to be told."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        window.findings.ignore_wanted.connect(self.ignore)
        window.findings.ask_ignore_wanted.connect(self.ask)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {
            "ignore": lambda: self._with_current(self.ignore),
            "ignore_so": lambda: self._with_current(self.ask),
            "ignored": self.show_ignored,
        }

    def _with_current(self, do: Callable[[Finding], None]) -> None:
        finding = self._window.reviewing.chosen()
        if finding is not None:
            do(finding)

    def ignore(self, finding: Finding) -> None:
        """Ignore a finding in this draft as long as its words stay."""
        draft = self._window.draft
        if draft is not None:
            draft.suppress(suppression_here(draft.resolution, finding))

    def ask(self, finding: Finding) -> None:
        """Ask where a finding is to be ignored, and why."""
        from drafter.app.dialogs.ignore import IgnoreDialog

        dialog = IgnoreDialog(self._window, finding)
        dialog.wanted.connect(self._ignore_so)
        dialog.open()

    def _ignore_so(self, finding: Finding, scope: str, reason: str) -> None:
        from drafter.app.dialogs.ignore import ALWAYS, DRAFT

        window = self._window
        if window.draft is None:
            return
        if scope == ALWAYS:
            entries = window.settings["ignored_rules"]
            self._set_always((*entries, always_entry(finding.rule, reason)))
        elif scope == DRAFT:
            window.draft.suppress(suppression_in_draft(finding, reason))
        else:
            window.draft.suppress(suppression_here(window.draft.resolution, finding, reason))

    def _set_always(self, entries: tuple[str, ...]) -> None:
        window = self._window
        window.settings["ignored_rules"] = entries
        window.checking.begin_anew()

    def show_ignored(self) -> None:
        """List what is ignored, so that it can be shown again."""
        from drafter.app.dialogs.ignore import IgnoredDialog

        window = self._window
        if window.draft is None:
            return
        always = always_ignored(window.settings["ignored_rules"])
        dialog = IgnoredDialog(window, window.draft.draft.suppressions, always)
        dialog.restore_wanted.connect(self._restore)
        dialog.open()

    def _restore(self, row: int) -> None:
        window = self._window
        if window.draft is None:
            return
        kept = window.draft.draft.suppressions
        if row < len(kept):
            window.draft.set_notes(suppressions=kept[:row] + kept[row + 1 :])
            return
        place = row - len(kept)
        entries = [entry for entry in window.settings["ignored_rules"] if entry.strip()]
        self._set_always(tuple(entries[:place] + entries[place + 1 :]))
