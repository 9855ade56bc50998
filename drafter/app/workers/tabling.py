"""Tracing a whole draft in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.app.workers.long_task import LongTask
from drafter.clauses.layer_paths import LayerPaths
from drafter.document.resolution import Resolution

if TYPE_CHECKING:
    from drafter.open_draft.agreed.table import AgreedTable


class Tabling(LongTask):
    """`done` gives an AgreedTable, None where there is no library."""

    def start(self, resolution: Resolution, paths: LayerPaths) -> None:
        """Trace every paragraph of a draft in the libraries that lie there."""
        self._begin(lambda: self._work(resolution, paths))

    def _work(self, resolution: Resolution, paths: LayerPaths) -> AgreedTable | None:
        from drafter.clauses.store.layers import Layers
        from drafter.open_draft.agreed.table import agreed_table

        with Layers(paths) as layers:
            if not any(True for _ in layers.each()):
                return None
            return agreed_table(resolution, layers, self._progress(), self._cancelled.is_set)
