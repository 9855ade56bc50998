"""Tracing a whole draft in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.app.workers.long_task import LongTask
from drafter.document.resolution import Resolution
from drafter.paths import library_path

if TYPE_CHECKING:
    from drafter.open_draft.agreed.table import AgreedTable


class Tabling(LongTask):
    """`done` gives an AgreedTable, None where there is no library."""

    def start(self, resolution: Resolution) -> None:
        """Trace every paragraph of a draft."""
        self._begin(lambda: self._work(resolution))

    def _work(self, resolution: Resolution) -> AgreedTable | None:
        from drafter.clauses.store import Library
        from drafter.open_draft.agreed.table import agreed_table

        path = library_path()
        if not path.exists():
            return None
        with Library(path) as library:
            return agreed_table(resolution, library, self._progress(), self._cancelled.is_set)
