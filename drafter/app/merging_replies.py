"""Negotiation > Merge replies: colleagues' copies read, gone through, and taken over as one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.faults import sentence
from drafter.app.files import read_filters
from drafter.app.language import counted, later, tr
from drafter.app.workers.merging import Merging

if TYPE_CHECKING:
    from drafter.app.dialogs.merge_review import MergeReviewDialog
    from drafter.app.dialogs.replies import RepliesDialog
    from drafter.app.main_window import MainWindow
    from drafter.document.draft import Draft
    from drafter.open_draft import OpenDraft
    from drafter.open_draft.commenting import CommentStep
    from drafter.revision.merging.merge import Decisions, Merge

_NOTHING = later("These files say what the draft says: there is nothing to merge.")
_LATER = later("The text has changed since the replies were compared: merge them again.")
_CANCELLED = later("Cancelled: nothing was changed.")


class MergingReplies:
    """Opens the dialogs and puts the merged text in place of the open one."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: RepliesDialog | None = None
        self.review: MergeReviewDialog | None = None
        self.merging = Merging(window)
        self.merging.done.connect(self._read)
        self.merging.failed.connect(self._failed)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"merge_replies": self.ask}

    def ask(self) -> None:
        """Ask which files came back and who sent them."""
        from drafter.app.dialogs.replies import RepliesDialog

        window = self._window
        if window.draft is None or self.dialog is not None or self.review is not None:
            return
        dialog = RepliesDialog(window, self._ask_files, window.files.ask_readable)
        dialog.wanted.connect(self._start)
        dialog.cancel_wanted.connect(self.merging.cancel)
        self.merging.progressed.connect(dialog.show_progress)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _ask_files(self, answer: Callable[[list[Path]], None]) -> None:
        from drafter.formats.registry import readable_suffixes

        folder = str(self._window.settings["last_folder"])
        filters = read_filters(readable_suffixes())
        self._window.files.messages.files_to_open(folder, filters, answer)

    def _start(self, sent: Path | None, files: list[tuple[Path, str]]) -> None:
        draft = self._window.draft
        if draft is not None:
            self.merging.start(draft.draft, sent, files)

    def _failed(self, error: BaseException) -> None:
        if self.dialog is not None:
            self.dialog.say(sentence(error))

    def _read(self, found: Merge | None) -> None:
        from drafter.app.dialogs.merge_review import MergeReviewDialog

        dialog, window = self.dialog, self._window
        if dialog is None:
            return
        if found is None:
            dialog.say(tr(_CANCELLED))
            return
        new_comments = any(tally.comments for tally in found.tally({}))
        if found.refused:
            foreign = ", ".join(
                dict.fromkeys(found.names[change.reply] for change in found.refused)
            )
            dialog.say(
                tr(
                    "{foreign}: not a copy of this draft; remove it, or choose what was sent."
                ).format(foreign=foreign)
            )
            return
        if not found.points and not new_comments:
            dialog.say(tr(_NOTHING))
            return
        dialog.done(0)
        review = MergeReviewDialog(window, window.theme, found)
        review.finished_with.connect(self._take)
        review.finished.connect(self._reviewed)
        self.review = review
        review.open()

    def _reviewed(self) -> None:
        self.review = None

    def _take(self, found: Merge, decisions: Decisions) -> None:
        """Put the merged text together, which takes a moment with many comments."""
        from drafter.open_draft.merging import merge_step

        window, draft = self._window, self._window.draft
        if draft is None:
            return
        before = draft.draft

        def work() -> tuple[Draft, CommentStep]:
            result = found.result(decisions)
            return result, merge_step(before, result)

        def done(made: tuple[Draft, CommentStep]) -> None:
            if window.draft is not draft or draft.draft.current is not before.current:
                window.tell(tr(_LATER))
                return
            self._put(draft, found, *made)
            window.tell(_summary(found, decisions))

        window.files.background.run(work, done, window.files.failed.emit)

    def _put(self, draft: OpenDraft, found: Merge, result: Draft, step: CommentStep) -> None:
        """The merged text as one step; whose each change is, is kept for tracked changes."""
        draft.change_comments(step)
        draft.set_notes(changes=result.changes)
        if draft.draft.base is None:
            self._window.tracking.compare_with_version(found.draft.current, tr("the draft as sent"))

    def stop(self) -> None:
        """End; what was read is dropped."""
        self.merging.stop()
        if self.dialog is not None:
            self.dialog.done(0)


def _summary(found: Merge, decisions: Decisions) -> str:
    tallies = found.tally(decisions)
    applied = sum(tally.applied for tally in tallies)
    left = sum(tally.colliding for tally in tallies)
    refused = sum(tally.refusals for tally in tallies)
    parts = [counted(applied, "{n} change taken", "{n} changes taken")]
    if left:
        parts.append(tr("{left} left open in the margin").format(left=left))
    if refused:
        parts.append(tr("{refused} not taken").format(refused=refused))
    return tr("Replies merged: {parts}. Undo takes all back.").format(parts=", ".join(parts))
