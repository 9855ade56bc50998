"""A paragraph of the library that is dropped on the page goes in where the line was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.app.language import later, tr
from drafter.app.layer_paths import layer_paths

if TYPE_CHECKING:
    from drafter.app.dragging import Drawn
    from drafter.app.main_window import MainWindow
    from drafter.app.workers.reading import Read

_GONE = later("The paragraph is no longer in the library: search for it again.")


class Dropping:
    """Reads what was dropped in a worker and inserts it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        window.page.paragraph_dropped.connect(self._dropped)

    def _dropped(self, drawn: Drawn, index: int) -> None:
        window = self._window
        paths, theme, draft = layer_paths(window.settings), window.theme, window.draft

        def work() -> Read:
            from drafter.app.workers.reading import read

            return read(paths, drawn.layer, drawn.document, drawn.paragraph, theme)

        def done(found: Read) -> None:
            if found.begin < 0:
                window.tell(tr(_GONE))
            elif draft is window.draft:
                window.prior.browsing.insert_at(found, found.begin, index)

        window.files.background.run(work, done, window.files.failed.emit)
