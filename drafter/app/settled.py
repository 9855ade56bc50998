"""What stays for a whole sitting is left out of Python's search for garbage, which else takes 30 ms and more of the window."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow
    from drafter.open_draft import OpenDraft


class Settled:
    """Once a draft is checked, the program, its rules and tables, and the text are there to stay.

    With the next draft the search takes all in once more, so that what belonged to the former one can go.
    """

    def __init__(self, window: MainWindow) -> None:
        self._is_new = True
        window.files.opened.connect(self._opened)
        window.checking.done.connect(self._checked)
        gc.freeze()

    def end(self) -> None:
        """The sitting is over."""
        gc.unfreeze()

    def _opened(self, _: OpenDraft) -> None:
        self._is_new = True
        gc.unfreeze()

    def _checked(self, _: object) -> None:
        if self._is_new:
            self._is_new = False
            gc.freeze()
