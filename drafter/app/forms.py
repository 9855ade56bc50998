"""The dialogs of the window that ask for particulars: new draft, masthead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from drafter.document.edits import Edit

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow
    from drafter.open_draft.new_draft import NewDraft


class Forms:
    """Opens the dialogs and does what they are asked for. Each is imported when it is opened."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"new": self.new_draft, "masthead": self.masthead}

    def new_draft(self) -> None:
        """Ask what is to be drafted, after asking about the draft that is open."""
        self._window.files.leave(self._ask_new)

    def _ask_new(self) -> None:
        from drafter.app.dialogs.new_draft import NewDraftDialog

        today = dt.datetime.now(dt.UTC).astimezone().date()
        dialog = NewDraftDialog(self._window, today)
        dialog.wanted.connect(self._begin)
        dialog.open()

    def _begin(self, wanted: NewDraft) -> None:
        from drafter.open_draft import OpenDraft
        from drafter.open_draft.new_draft import new_draft

        self._window.files.take(OpenDraft(new_draft(wanted)))

    def masthead(self) -> None:
        """Open the form of the masthead."""
        from drafter.app.dialogs.masthead_form import MastheadForm

        window = self._window
        if window.draft is None:
            return
        dialog = MastheadForm(window, window.draft.resolution, window.theme)
        dialog.edits_wanted.connect(self._change_masthead)
        dialog.open()

    def _change_masthead(self, edits: Sequence[Edit]) -> None:
        self._window.page.perform(edits, "Masthead", self._window.page.caret())
