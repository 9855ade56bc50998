"""Reading returned files and putting their changes together in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.workers.long_task import LongTask
from drafter.document.draft import Draft

if TYPE_CHECKING:
    from drafter.revision.merging.merge import Merge


class Merging(LongTask):
    """`done` gives a Merge, None where it was cancelled, which is after the file being read."""

    def start(self, draft: Draft, sent: Path | None, files: Sequence[tuple[Path, str]]) -> None:
        """Read files, each with a name or "", as copies of the draft, or of the file that was sent."""
        if not self.busy:
            chosen = tuple(files)
            self._begin(lambda: self._work(draft, sent, chosen))

    def _work(
        self, draft: Draft, sent: Path | None, files: Sequence[tuple[Path, str]]
    ) -> Merge | None:
        from drafter.open_draft.merging import merged_files, sent_draft

        base, own = sent_draft(draft, sent)
        found = merged_files(base, files, own, self._progress(), self._cancelled.is_set)
        return None if self._cancelled.is_set() else found
