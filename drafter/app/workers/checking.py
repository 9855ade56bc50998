"""Checking in the background: after each pause of typing, on a snapshot, never twice at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.workers.background import Background
from drafter.app.workers.judging import Checked, Judge
from drafter.open_draft import OpenDraft

if TYPE_CHECKING:
    from drafter.checks.house.rules import HouseRules

_PAUSE = 150
"""Milliseconds without a change after which the draft is checked."""


class Checking(QObject):
    """Emits `done` with the findings of the latest state; results of older states are dropped."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self, serial=True)
        self._profile = "drafting"
        self._judge = Judge(self._profile)
        self._draft: OpenDraft | None = None
        self._spell = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether a check is due or running."""
        return self._timer.isActive() or self._background.busy

    def watch(self, draft: OpenDraft, profile: str) -> None:
        """Check another draft from now on, or the same by other rules."""
        same = draft is self._draft
        self._judge = Judge(profile, self._judge if same else None)
        self._spell = self._spell and same
        self._draft, self._profile = draft, profile
        self._timer.start(0)

    def begin_anew(self) -> None:
        """The rules have changed: check all again."""
        if self._draft is not None:
            self.watch(self._draft, self._profile)

    def later(self) -> None:
        """The draft has changed: check it when it has been left alone for a moment."""
        self._timer.start(_PAUSE)

    def spell(self) -> None:
        """Look up the spelling of the whole draft, now."""
        self._spell = True
        self._timer.start(0)

    def suggestions(self, word: str) -> list[str]:
        """What a word that spelling has found may be meant to be."""
        spelling = self._judge.spelling
        return spelling.suggestions(word) if spelling is not None else []

    @property
    def house(self) -> HouseRules | None:
        """The house rules by which the draft was checked last."""
        return self._judge.house

    def _start(self) -> None:
        if self._draft is None:
            return
        if self._background.busy:
            self._timer.start(_PAUSE)
            return
        opened, revision, snapshot = self._draft, self._draft.revision, self._draft.draft
        judge, spell = self._judge, self._spell
        self._background.run(
            lambda: judge.check(snapshot, spell=spell),
            lambda checked: self._finished(opened, revision, judge, checked),
            self._broke_off,
        )

    def _finished(self, opened: OpenDraft, revision: int, judge: Judge, checked: Checked) -> None:
        if opened is not self._draft:
            return
        if opened.revision != revision or judge is not self._judge:
            if not self._timer.isActive():
                self._timer.start(_PAUSE)
            return
        if checked.spelled:
            self._spell = False
        self.done.emit(checked)

    def _broke_off(self, error: BaseException) -> None:
        self._judge, self._spell = Judge(self._profile), False
        self.failed.emit(error)

    def stop(self) -> None:
        """End; a running check is waited for and dropped."""
        self._timer.stop()
        self._background.stop()
