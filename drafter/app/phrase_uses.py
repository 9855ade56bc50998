"""Review > Who used these words: the selected words of the draft, looked for in every prior resolution."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.language import later, tr
from drafter.app.layer_paths import layer_paths
from drafter.app.window_beside import WindowBeside

if TYPE_CHECKING:
    from drafter.app.dialogs.phrase_window import PhraseWindow
    from drafter.app.workers.reading import Read

_SELECT = later("Select the words to look for, then choose Review > Who used these words.")


class PhraseUses(WindowBeside["PhraseWindow"]):
    """Opens the window of who used a phrase."""

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"who_used": self.ask}

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
            window.tell(tr(_SELECT))
            return
        self.show(words, window.draft.resolution.language)

    def show_words(self, words: str, read: Read) -> None:
        """Look for words of a resolution that is being read."""
        self.show(words, read.document.language)

    def show(self, words: str, language: str) -> None:
        """Show who used some words."""
        self.bring_up(self._made).look_for(words, language)

    def _made(self) -> PhraseWindow:
        from drafter.app.dialogs.phrase_window import PhraseWindow

        window = self._window
        dialog = PhraseWindow(window, window.theme, lambda: layer_paths(window.settings))
        window.prior.browsing.serve(dialog.pane)
        return dialog
