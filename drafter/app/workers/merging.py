"""Reading returned files and putting their changes together in the background, stopped when asked to."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.app.workers.background import Background
from drafter.document.draft import Draft

if TYPE_CHECKING:
    from drafter.revision.merging.merge import Merge


class Merging(QObject):
    """`progressed` gives the steps done and of all, `done` a Merge, None where it was cancelled; `failed`
    an error."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self, serial=True)
        self._cancelled = threading.Event()

    @property
    def busy(self) -> bool:
        """Whether files are being read."""
        return self._background.busy

    def start(self, draft: Draft, sent: Path | None, files: Sequence[tuple[Path, str]]) -> None:
        """Read files, each with a name or "", as copies of the draft, or of the file that was sent."""
        if self.busy:
            return
        self._cancelled.clear()
        chosen = tuple(files)
        self._background.run(
            lambda: self._work(draft, sent, chosen), self.done.emit, self.failed.emit
        )

    def cancel(self) -> None:
        """End after the file that is being read."""
        self._cancelled.set()

    def _work(
        self, draft: Draft, sent: Path | None, files: Sequence[tuple[Path, str]]
    ) -> Merge | None:
        """In the worker, where signals are only left for the GUI thread."""
        from drafter.open_draft.merging import merged_files, sent_draft

        base, own = sent_draft(draft, sent)
        found = merged_files(base, files, own, self.progressed.emit, self._cancelled.is_set)
        return None if self._cancelled.is_set() else found

    def stop(self) -> None:
        """End; what was read is dropped."""
        self.cancel()
        self._background.stop()
