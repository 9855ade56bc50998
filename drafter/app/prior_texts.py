"""All that the window does with prior resolutions, as one part of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.agreed_whole import AgreedWhole
from drafter.app.agreeing import Agreeing
from drafter.app.filling_library import FillingLibrary

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow


class PriorTexts:
    """Agreed language as one writes, the table of it, and what fills the library."""

    def __init__(self, window: MainWindow) -> None:
        self.agreeing = Agreeing(window)
        self.whole = AgreedWhole(window)
        self.filling = FillingLibrary(window)
        self.agreeing.panel.import_wanted.connect(self.filling.ask)
        self.filling.filled.connect(lambda: self.agreeing.look(anew=True))

    @property
    def busy(self) -> bool:
        """Whether anything is being traced or taken in."""
        return self.agreeing.tracing.busy or self.whole.busy or self.filling.importing.busy

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of these parts does."""
        return self.agreeing.functions() | self.whole.functions() | self.filling.functions()

    def stop(self) -> None:
        """End."""
        self.agreeing.stop()
        self.whole.stop()
        self.filling.stop()
