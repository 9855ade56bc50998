"""All that the window does with prior resolutions, as one part of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.agreed_whole import AgreedWhole
from drafter.app.agreeing import Agreeing
from drafter.app.browsing_library import BrowsingLibrary
from drafter.app.dropping import Dropping
from drafter.app.filling_library import FillingLibrary
from drafter.app.layer_paths import layer_paths
from drafter.app.looking_after import LookingAfter
from drafter.app.own_clauses import OwnClauses
from drafter.app.phrase_uses import PhraseUses
from drafter.app.recurring_clauses import RecurringClauses
from drafter.app.title_chain import TitleChain

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow


class PriorTexts:
    """Agreed language as one writes, the table of it, what fills the library, the user's own clauses."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.agreeing = Agreeing(window)
        self.whole = AgreedWhole(window)
        self.filling = FillingLibrary(window)
        self.own_clauses = OwnClauses(window)
        self.looking_after = LookingAfter(window)
        self.chain = TitleChain(window)
        self.uses = PhraseUses(window)
        self.recurring = RecurringClauses(window)
        self.browsing = BrowsingLibrary(window)
        self.agreeing.panel.import_wanted.connect(self.filling.ask)
        self.dropping = Dropping(window)
        self._said: set[str] = set()
        window.clauses.paths = lambda: layer_paths(window.settings)
        window.clauses.absent.connect(self.say_absent)
        self.agreeing.tracing.answered.connect(lambda here: self.say_absent(here.absent))
        self.filling.filled.connect(self.refresh)
        self.looking_after.restored.connect(self.refresh)

    def say_absent(self, text: str) -> None:
        """Say once that a library cannot be searched; nothing of an empty text."""
        if text and text not in self._said:
            self._said.add(text)
            self._window.tell(text)

    def refresh(self) -> None:
        """The library holds other things than before."""
        self.agreeing.look(anew=True)
        self.browsing.refresh()

    @property
    def _windows(self) -> tuple[BrowsingLibrary | TitleChain | PhraseUses | RecurringClauses, ...]:
        """The parts that have a window of their own beside the draft."""
        return (self.browsing, self.chain, self.uses, self.recurring)

    @property
    def busy(self) -> bool:
        """Whether anything is being looked for, traced or taken in."""
        parts = (self.agreeing.tracing, self.whole, self.filling.importing, self.own_clauses)
        return any(part.busy for part in (*parts, *self._windows))

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of these parts does."""
        functions: dict[str, Callable[..., object]] = {}
        parts = (self.whole, self.filling, self.own_clauses, self.looking_after)
        for part in (*parts, *self._windows):
            functions |= part.functions()
        return functions

    def set_theme(self) -> None:
        """Take the colours of the window's theme."""
        self.agreeing.panel.set_theme(self._window.theme)
        for part in self._windows:
            part.set_theme()

    def stop(self) -> None:
        """End."""
        self.agreeing.stop()
        self.whole.stop()
        for part in self._windows:
            part.stop()
        self.filling.stop()
