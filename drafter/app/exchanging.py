"""All that the window does with other people's texts, as one part of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.amending import Amending
from drafter.app.comparing_texts import ComparingTexts
from drafter.app.merging_replies import MergingReplies

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow


class Exchanging:
    """Replies of colleagues, amendment documents, any two texts compared."""

    def __init__(self, window: MainWindow) -> None:
        self.replies = MergingReplies(window)
        self.amending = Amending(window)
        self.two_texts = ComparingTexts(window)

    @property
    def busy(self) -> bool:
        """Whether files are being read or compared."""
        return self.replies.merging.busy or self.two_texts.busy

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of these parts does."""
        functions: dict[str, Callable[..., object]] = {}
        for part in (self.replies, self.amending, self.two_texts):
            functions |= part.functions()
        return functions

    def stop(self) -> None:
        """End."""
        self.replies.stop()
        self.two_texts.stop()
