"""Looking for what recurs in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.app.workers.long_task import LongTask

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths
    from drafter.open_draft.prior.recurring import Mined


class Mining(LongTask):
    """`done` gives a Mined. Cancelled it ends soon; what was found so far is shown."""

    def start(self, paths: LayerPaths, organ: str, at_least: int) -> None:
        """Look through the libraries, unless they are being looked through."""
        if not self.busy:
            self._begin(lambda: self._work(paths, organ, at_least))

    def _work(self, paths: LayerPaths, organ: str, at_least: int) -> Mined:
        from drafter.open_draft.prior.recurring import recurring

        return recurring(paths, organ, at_least, self._progress(), self._cancelled.is_set)
