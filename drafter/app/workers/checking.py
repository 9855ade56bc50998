"""Checking in the background: after each pause of typing, on a snapshot, never twice at once."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.workers.background import Background
from drafter.checks.finding import Finding, Severity
from drafter.document.draft import Draft
from drafter.document.resolution import Resolution
from drafter.open_draft import OpenDraft

if TYPE_CHECKING:
    from drafter.checks.engine import Checker

log = logging.getLogger(__name__)
_BEFORE_SUBMISSION = "submission"
_PAUSE = 150
"""Milliseconds without a change after which the draft is checked."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings of one state of a draft, and their places in words.

    `left` counts the errors and warnings that stand before submission, whatever is shown; None for a
    text in another language than English, which the checker does not judge.
    """

    resolution: Resolution
    findings: tuple[Finding, ...]
    places: tuple[str, ...]
    left: int | None


class Checking(QObject):
    """Emits `done` with the findings of the latest state; results of older states are dropped."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self, serial=True)
        self._checker: Checker | None = None
        self._profile = "drafting"
        self._draft: OpenDraft | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether a check is due or running."""
        return self._timer.isActive() or self._background.busy

    def watch(self, draft: OpenDraft, profile: str) -> None:
        """Check another draft from now on."""
        self._draft, self._checker, self._profile = draft, None, profile
        self._timer.start(0)

    def begin_anew(self) -> None:
        """The rules have changed: check all again."""
        if self._draft is not None:
            self.watch(self._draft, self._profile)

    def later(self) -> None:
        """The draft has changed: check it when it has been left alone for a moment."""
        self._timer.start(_PAUSE)

    def _start(self) -> None:
        if self._draft is None:
            return
        if self._background.busy:
            self._timer.start(_PAUSE)
            return
        opened, revision, snapshot = self._draft, self._draft.revision, self._draft.draft
        self._background.run(
            lambda: self._check(snapshot),
            lambda checked: self._finished(opened, revision, checked),
            self._broke_off,
        )

    def _check(self, snapshot: Draft) -> Checked:
        """In the worker; the checker belongs to it, since only one check runs at a time."""
        from drafter.checks.output.located import Locator

        if self._checker is None:
            self._checker = _checker()
        found = self._checker.check(snapshot)
        findings = tuple(f for f in found if self._checker.wants(f.rule, self._profile))
        serious = [f for f in found if f.severity is not Severity.ADVICE]
        judged = snapshot.current.language == "en"
        left = sum(1 for f in serious if self._checker.wants(f.rule, _BEFORE_SUBMISSION))
        locator = Locator(snapshot.current)
        places = tuple(locator.place(f.target) for f in findings)
        return Checked(snapshot.current, findings, places, left if judged else None)

    def _finished(self, opened: OpenDraft, revision: int, checked: Checked) -> None:
        if opened is not self._draft:
            return
        if opened.revision != revision:
            if not self._timer.isActive():
                self._timer.start(_PAUSE)
            return
        self.done.emit(checked)

    def _broke_off(self, error: BaseException) -> None:
        self._checker = None
        self.failed.emit(error)

    def stop(self) -> None:
        """End; a running check is waited for and dropped."""
        self._timer.stop()
        self._background.stop()


def _checker() -> Checker:
    """A checker of all rules with the user's house rules and what he always ignores.

    A file of house rules with a mistake is left out; `drafter check` says what is wrong with it.
    """
    from drafter.checks.engine import Checker
    from drafter.checks.house.shipped import usable_house_rules
    from drafter.checks.suppression import always_ignored
    from drafter.workspace.settings import Settings

    house, mistakes = usable_house_rules()
    for mistake in mistakes:
        log.info("house rules left out: %s", mistake)
    return Checker(always=always_ignored(Settings()["ignored_rules"]), house=house)
