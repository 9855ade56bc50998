"""Comments in the window: listed while there are any, gone to by a click."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from drafter.app.panels.comments import Anchor, CommentsPanel
from drafter.document.resolution import NOTE_PREFIX
from drafter.open_draft import Change, OpenDraft

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow

_PAUSE = 300


class Commenting:
    """Shows the tab of comments for drafts that have some."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.panel = CommentsPanel()
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._refresh)
        window.tabs.addTab(self.panel, "Comments")
        window.tabs.setTabVisible(window.tabs.indexOf(self.panel), False)
        self.panel.chosen.connect(self._go_to)
        window.files.opened.connect(self._opened)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"show_comments": self.show}

    def show(self) -> None:
        """Go to the list of comments, or say that there are none."""
        window = self._window
        if window.draft is None or not window.draft.draft.comments:
            window.tell("The text has no comments.")
            return
        window.tabs.setVisible(True)
        window.actions_["show_side"].setChecked(True)
        window.tabs.setCurrentWidget(self.panel)
        self.panel.list.setFocus()

    def _opened(self, draft: OpenDraft) -> None:
        draft.observers.append(self._changed)
        self._refresh()

    def _changed(self, _: Change) -> None:
        if self._window.draft is not None and self._window.draft.draft.comments:
            self._timer.start()

    def _refresh(self) -> None:
        window = self._window
        draft = window.draft.draft if window.draft is not None else None
        number = len(draft.comments) if draft is not None else 0
        self.panel.show_draft(draft)
        place = window.tabs.indexOf(self.panel)
        window.tabs.setTabVisible(place, number > 0)

    def _go_to(self, anchor: Anchor) -> None:
        window = self._window
        note = anchor.target.startswith(NOTE_PREFIX)
        if note:
            window.footnotes.setVisible(True)
        (window.notes if note else window.page).select(anchor.target, anchor.start, anchor.end)
