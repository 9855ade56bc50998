"""Changes against the base shown in the text itself, while the user wants them there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.workers.comparing import Compared

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow

_SETTING = "changes_in_text"


class Redlining:
    """Keeps the marks of the page and of the notes in step with the comparison."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        window.tracking.comparing.answered.connect(lambda _: self.show())
        window.actions_["changes_in_text"].setChecked(bool(window.settings[_SETTING]))

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"changes_in_text": self.toggle}

    def toggle(self) -> None:
        """Show the changes in the text, or no longer; remembered."""
        self._window.settings[_SETTING] = not self._window.settings[_SETTING]
        self.show()

    def show(self) -> None:
        """Mark what the last comparison found, nothing where that is not wanted."""
        from drafter.revision.in_text import marks_in_text

        window = self._window
        wanted = bool(window.settings[_SETTING])
        window.actions_["changes_in_text"].setChecked(wanted)
        compared: Compared | None = window.tracking.panel.compared if wanted else None
        marks = marks_in_text(compared.comparison) if compared is not None else {}
        for surface in (window.page, window.notes):
            surface.redline.set_marks(marks)
