"""File > Roll over: from the open text or a file to a draft on its base."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.language import tr
from drafter.app.layer_paths import layer_paths
from drafter.document.resolution import Resolution
from drafter.open_draft import OpenDraft

if TYPE_CHECKING:
    from drafter.app.dialogs.rollover import RolloverDialog
    from drafter.app.main_window import MainWindow
    from drafter.document.edits import ReplaceText
    from drafter.formats.contract import ReadResult
    from drafter.revision.rollover.proposal import Proposal


class RollingOver:
    """Opens the dialog and the draft that comes of it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: RolloverDialog | None = None

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"rollover": self.ask}

    def ask(self) -> None:
        """Roll over the open text where it says its session, else ask for a file. For a draft that was
        begun on an issued text of an earlier session, go through its proposals again."""
        draft = self._window.draft
        base = _carried_over(draft) if draft is not None else None
        if draft is not None and base is not None:
            self._show(base, self._window.files.name, draft.resolution)
        elif draft is None or draft.resolution.masthead.session is None or not _has_text(draft):
            self._choose()
        else:
            self._show(draft.resolution, self._window.files.name)

    def _choose(self) -> None:
        self._window.files.ask_readable(self._read)

    def _read(self, path: Path | None) -> None:
        if path is None:
            return
        from drafter.formats.registry import read_file

        def done(result: ReadResult) -> None:
            self._show(result.draft.current, path.name)

        files = self._window.files
        files.background.run(lambda: read_file(path), done, files.failed.emit)

    def _show(self, prior: Resolution, name: str, draft: Resolution | None = None) -> None:
        from drafter.app.dialogs.rollover import RolloverDialog

        if self.dialog is None:
            today = dt.datetime.now(dt.UTC).astimezone().date()
            paths = layer_paths(self._window.settings)
            self.dialog = RolloverDialog(
                self._window, self._window.theme, today, self._choose, paths
            )
            self.dialog.finished_with.connect(self._begin)
            self.dialog.turned.connect(self._turn)
            self.dialog.finished.connect(self._ended)
            self.dialog.open()
        self.dialog.set_prior(prior, name, draft)

    def _ended(self) -> None:
        self.dialog = None

    def _turn(self, edits: list[ReplaceText]) -> None:
        draft = self._window.draft
        if draft is not None and edits:
            draft.perform(edits, tr("Proposals of the roll-over"), self._window.page.caret())

    def _begin(self, prior: Resolution, accepted: list[Proposal]) -> None:
        from drafter.revision.rollover.engine import rolled_over

        def take() -> None:
            draft = OpenDraft(rolled_over(prior, accepted))
            draft.history.mark_saved(Resolution())  # no file has it yet
            self._window.files.take(draft)
            self._window.editing.bring_up(self._window.tracking.panel)

        self._window.files.leave(take)


def _has_text(draft: OpenDraft) -> bool:
    return any(paragraph.text for paragraph in draft.resolution.paragraphs)


def _carried_over(draft: OpenDraft) -> Resolution | None:
    """The issued text on which a draft for a later session was begun."""
    base, session = draft.draft.base, draft.resolution.masthead.session
    if base is None or not base.masthead.number or draft.resolution.masthead.number:
        return None
    before = base.masthead.session
    return base if before is not None and session is not None and session > before else None
