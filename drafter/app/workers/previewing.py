"""Setting the pages of the open draft in the background: after each pause, the latest state alone."""

from __future__ import annotations

from PySide6.QtCore import QObject

from drafter.app.workers.page_work import PageWork
from drafter.formats.contract import WriteOptions
from drafter.open_draft import OpenDraft

_PAUSE = 80
"""Milliseconds without a change after which the pages are set."""


class Previewing(PageWork):
    """`ready` gives the SetPages of the latest state. Nothing is done while no one looks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, _PAUSE)
        self._draft: OpenDraft | None = None
        self._looked_at = False
        self._stale = True
        self._setting.answered.connect(self._finished)

    def watch(self, draft: OpenDraft) -> None:
        """Set the pages of another draft from now on."""
        self._draft = draft
        self._due(now=True)

    def later(self) -> None:
        """The draft has changed."""
        self._due()

    def look(self, looked_at: bool) -> None:
        """Whether the pages are on the screen; if so, what was missed is made up for."""
        self._looked_at = looked_at
        if not looked_at:
            self._setting.forget()
        elif self._stale:
            self._due(now=True)

    def _due(self, *, now: bool = False) -> None:
        self._stale = True
        if self._looked_at and self._draft is not None:
            snapshot = self._draft.draft
            self._setting.ask(lambda: self._own_setter().set(snapshot, WriteOptions()), now=now)

    def _finished(self, pages: object) -> None:
        self._stale = False
        self.ready.emit(pages)

    def stop(self) -> None:
        """End; what runs is waited for and dropped."""
        self._looked_at = False
        super().stop()
