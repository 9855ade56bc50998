"""All that the window does with other people's texts, as one part of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.amending import Amending
from drafter.app.merging_replies import MergingReplies

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow


class Exchanging:
    """Replies of colleagues, amendment documents."""

    def __init__(self, window: MainWindow) -> None:
        self.replies = MergingReplies(window)
        self.amending = Amending(window)

    @property
    def busy(self) -> bool:
        """Whether files are being read."""
        return self.replies.merging.busy

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of these parts does."""
        return self.replies.functions() | self.amending.functions()

    def stop(self) -> None:
        """End."""
        self.replies.stop()
