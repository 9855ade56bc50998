"""Taking files into the library in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.workers.long_task import LongTask
from drafter.paths import library_path

if TYPE_CHECKING:
    from drafter.clauses.store.adding import AddReport

_SOON = 20_000
"""Milliseconds that the files being read just now may take when the program ends."""


class Importing(LongTask):
    """`done` gives an AddReport. Cancelled it ends after the files being read; what was read stays."""

    def start(self, paths: Sequence[Path]) -> None:
        """Take in files and folders, unless others are being taken in."""
        if not self.busy:
            self._begin(lambda: self._work(tuple(paths)))

    def _work(self, paths: Sequence[Path]) -> AddReport:
        from drafter.clauses.store import Library
        from drafter.clauses.store.taking_in import take_in

        with Library(library_path()) as library:
            return take_in(library, paths, self._progress(), self._cancelled.is_set)

    def stop(self, patience: int | None = _SOON) -> None:
        """End, after the files that are being read."""
        super().stop(patience)
