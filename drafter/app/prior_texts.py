"""All that the window does with prior resolutions, as one part of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.agreed_whole import AgreedWhole
from drafter.app.agreeing import Agreeing
from drafter.app.filling_library import FillingLibrary
from drafter.app.own_clauses import OwnClauses

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow


class PriorTexts:
    """Agreed language as one writes, the table of it, what fills the library, the user's own clauses."""

    def __init__(self, window: MainWindow) -> None:
        self.agreeing = Agreeing(window)
        self.whole = AgreedWhole(window)
        self.filling = FillingLibrary(window)
        self.own_clauses = OwnClauses(window)
        self.agreeing.panel.import_wanted.connect(self.filling.ask)
        self.filling.filled.connect(lambda: self.agreeing.look(anew=True))

    @property
    def busy(self) -> bool:
        """Whether anything is being traced or taken in."""
        tracing = self.agreeing.tracing.busy or self.whole.busy
        return tracing or self.filling.importing.busy or self.own_clauses.busy

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of these parts does."""
        functions: dict[str, Callable[..., object]] = {}
        for part in (self.whole, self.filling, self.own_clauses):
            functions |= part.functions()
        return functions

    def stop(self) -> None:
        """End."""
        self.agreeing.stop()
        self.whole.stop()
        self.filling.stop()
