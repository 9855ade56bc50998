"""Review > Who used these words: the selected words of the draft, looked for in every prior resolution."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.layer_paths import layer_paths

if TYPE_CHECKING:
    from drafter.app.dialogs.phrase_window import PhraseWindow
    from drafter.app.main_window import MainWindow
    from drafter.app.workers.reading import Read

_SELECT = "Select the words to look for, then choose Review > Who used these words."


class PhraseUses:
    """Opens the window of who used a phrase."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: PhraseWindow | None = None

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"who_used": self.ask}

    @property
    def busy(self) -> bool:
        """Whether words are being looked for."""
        return self.dialog is not None and self.dialog.busy

    def ask(self) -> None:
        """Look for the words that are selected in the text or in a note."""
        window = self._window
        surface = window.editing.surface()
        if window.draft is None or not surface.shown.rows:
            return
        span = surface.span()
        words = " ".join(
            row.content.slice(start, end).plain for row, start, end in span.pieces()
        ).strip()
        if span.is_empty or not words:
            window.tell(_SELECT)
            return
        self.show(words, window.draft.resolution.language)

    def show_words(self, words: str, read: Read) -> None:
        """Look for words of a resolution that is being read."""
        self.show(words, read.document.language)

    def show(self, words: str, language: str) -> None:
        """Show who used some words."""
        from drafter.app.dialogs.phrase_window import PhraseWindow

        if self.dialog is None:
            window = self._window
            self.dialog = PhraseWindow(window, window.theme, lambda: layer_paths(window.settings))
            self.dialog.finished.connect(self._closed)
            window.prior.browsing.serve(self.dialog.pane)
            self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.look_for(words, language)

    def _closed(self) -> None:
        self.dialog = None

    def set_theme(self) -> None:
        """Take the colours of the window's theme."""
        if self.dialog is not None:
            self.dialog.set_theme(self._window.theme)

    def stop(self) -> None:
        """Close the window."""
        if self.dialog is not None:
            self.dialog.close()
