"""One open draft: commands in, a new resolution out. Window and command line both work on this."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.conventions.paragraph_references import reference_edits
from drafter.conventions.wording import Wording
from drafter.document.draft import ClauseSource, Comment, Draft, Suppression, TrackedChange
from drafter.document.edit_json import edit_to_json
from drafter.document.edits import (
    ChangeKind,
    DeleteFootnote,
    DeleteParagraph,
    Edit,
    InsertFootnote,
    InsertParagraph,
    MoveParagraph,
    ReplaceText,
    SetField,
    apply_all,
    invert_all,
)
from drafter.document.history import Caret, History
from drafter.document.identity import new_id
from drafter.document.json_form import comment_to_json, draft_to_json
from drafter.document.marked_text import FOOTNOTE_CHARACTER
from drafter.document.resolution import Resolution
from drafter.document.structure import with_notes_cleared
from drafter.formats.contract import ReadResult, ReadWarning
from drafter.paths import journal_dir
from drafter.workspace.file_state import FileState
from drafter.workspace.journal import SUFFIX, DraftFile, Journal

if TYPE_CHECKING:
    from drafter.checks.finding import Finding
    from drafter.clauses.rendering import RenderedClause
    from drafter.open_draft.commenting import CommentStep
    from drafter.workspace.recovery import Recoverable

_STRUCTURAL = (
    InsertParagraph,
    DeleteParagraph,
    MoveParagraph,
    ChangeKind,
    InsertFootnote,
    DeleteFootnote,
)


@dataclass(frozen=True, slots=True)
class Change:
    """What has just happened to a draft, for those who show it.

    `edits` lead from `before` to `after`; they are empty when only notes about the draft changed.
    """

    label: str
    before: Resolution
    after: Resolution
    edits: tuple[Edit, ...]
    caret: Caret | None


class OpenDraft:
    """A draft with its history, the file it belongs to, and the journal that keeps it safe.

    `observers` are called after each change. `revision` grows with each, so that the result of a
    background task can be told from a newer state.
    """

    def __init__(
        self, draft: Draft, path: Path | None = None, read: ReadResult | None = None
    ) -> None:
        self._notes = draft if draft.id else replace(draft, id=new_id() + new_id())
        self.history = History(draft.current)
        self.path = path
        self.read = read
        self.known: FileState | None = None
        """The file as this program last saw it; `Save` looks whether it still is so."""
        self._save_elsewhere = False
        self.revision = 0
        self.observers: list[Callable[[Change], None]] = []
        self._journal: Journal | None = None
        self._saved_notes = self._notes

    @classmethod
    def open(cls, path: Path) -> OpenDraft:
        """Read a file of any known format. Raises UnreadableFile."""
        from drafter.formats.registry import read_file

        result = read_file(path)
        return cls(result.draft, path, result)

    @classmethod
    def recover(cls, found: Recoverable) -> OpenDraft:
        """Take up a draft that a crash left behind; it counts as modified until saved.

        What was known of its file then is known again, so that a file which another program has
        changed meanwhile, or which may not be replaced, is as safe from Save as before the crash.
        """
        opened = cls(found.draft, Path(found.file) if found.file else None)
        opened.known = found.known
        opened._save_elsewhere = not found.may_replace
        opened.history.mark_saved(Resolution())
        return opened

    @property
    def resolution(self) -> Resolution:
        """The current text."""
        return self.history.current

    @property
    def draft(self) -> Draft:
        """The draft as it stands, an immutable snapshot fit for another thread."""
        return replace(self._notes, current=self.history.current)

    @property
    def warnings(self) -> tuple[ReadWarning, ...]:
        """What the reader said of the file."""
        return self.read.warnings if self.read is not None else ()

    @property
    def is_modified(self) -> bool:
        """Whether there is anything that the file does not have."""
        return self.history.is_modified or (
            self._notes is not self._saved_notes and self._notes != self._saved_notes
        )

    @property
    def may_replace_file(self) -> bool:
        """Whether Save may write to the file it was read from.

        Only where that is a DOCX of which everything is in the draft; otherwise Save asks for a
        name, so that nothing of the user's file is lost.
        """
        if self.path is None or self.path.suffix.lower() != ".docx" or self._save_elsewhere:
            return False
        return self.read is None or (self.read.complete and self.read.format == "docx")

    def perform(
        self,
        edits: Sequence[Edit],
        label: str,
        caret_before: Caret | None = None,
        caret_after: Caret | None = None,
        *,
        typing: bool = False,
        exact: bool = False,
    ) -> bool:
        """Apply edits as one undoable step; False when there is nothing to do.

        Notes whose last reference goes are deleted with it, and references to the text's own
        paragraphs ("paragraph 7 above") follow new numbers; with `exact` the edits are all that is
        done, as for going back to a version. Raises EditError and changes nothing when an edit does
        not fit.
        """
        if not edits:
            return False
        before = self.resolution
        full = list(edits) if exact else self.completed(edits)
        after = self.history.perform(full, label, caret_before, caret_after, typing=typing)
        self._changed(Change(label, before, after, tuple(full), caret_after))
        return True

    def completed(self, edits: Sequence[Edit]) -> list[Edit]:
        """The edits with what follows from them, as `perform` does them; changes nothing, so that it can be
        worked out beside for many."""
        before = self.resolution
        full = list(edits)
        if before.footnotes and any(_may_remove_reference(before, edit) for edit in edits):
            full = with_notes_cleared(before, full)
        if any(isinstance(edit, _STRUCTURAL) for edit in full):
            full += reference_edits(before, apply_all(before, full))
            if before.labels_as_read:
                full.append(SetField("labels_as_read", value=False))
        return full

    def undo(self) -> bool:
        """Take back the last step; False when there is none."""
        step = self.history.undo()
        if step is None:
            return False
        edits = tuple(invert_all(step.before, step.edits))
        if step.comments is not None:
            self._take_comments(step.comments[0])
        self._changed(Change(step.label, step.after, step.before, edits, step.caret_before))
        return True

    def redo(self) -> bool:
        """Do again what was undone last; False when there is nothing."""
        step = self.history.redo()
        if step is None:
            return False
        if step.comments is not None:
            self._take_comments(step.comments[1])
        self._changed(Change(step.label, step.before, step.after, step.edits, step.caret_after))
        return True

    def change_comments(self, step: CommentStep) -> None:
        """Make, change or delete a comment as one undoable step.

        Raises EditError and changes nothing when its edits do not fit.
        """
        before, both = self.resolution, (self._notes.comments, step.comments)
        after = self.history.perform(step.edits, step.label, comments=both)
        self._take_comments(step.comments)
        self._changed(Change(step.label, before, after, step.edits, None))

    def _take_comments(self, comments: tuple[Comment, ...]) -> None:
        """The journal has the comments before the edits that put their marks."""
        self._notes = replace(self._notes, comments=comments)
        if self._journal is not None:
            self._journal.append({"comments": [comment_to_json(c) for c in comments], "edits": []})

    def apply_fix(self, finding: Finding) -> bool:
        """Do what the fix of a finding proposes; False when it has none or no longer fits."""
        if finding.fix is None:
            return False
        return self.perform(finding.fix.edits, finding.fix.title)

    def insert_clause(
        self, rendered: RenderedClause, index: int | None = None, title: str = ""
    ) -> tuple[str, ...]:
        """Insert a rendered clause before the paragraph at `index`; the ids of its paragraphs.

        Without an index it goes where a drafter would look for it first.
        """
        from drafter.clauses.insertion import insertion_edits

        edits = insertion_edits(self.resolution, index, rendered)
        inserted = tuple(e.paragraph.id for e in edits if isinstance(e, InsertParagraph))
        self.perform(edits, Wording("Insert “{title}”", title=title or rendered.template))
        symbol, label = _source_of(rendered)
        sources = tuple(ClauseSource(p, rendered.template, symbol, label) for p in inserted)
        self.set_notes(sources=self._notes.sources + sources)
        return inserted

    def suppress(self, suppression: Suppression) -> None:
        """Ignore a finding from now on."""
        self.set_notes(suppressions=(*self._notes.suppressions, suppression))

    def set_notes(
        self,
        *,
        suppressions: tuple[Suppression, ...] | None = None,
        sources: tuple[ClauseSource, ...] | None = None,
        changes: tuple[TrackedChange, ...] | None = None,
    ) -> None:
        """Change what is noted about the draft. Not a step of undo: the text stays."""
        notes = self._notes
        if suppressions is not None:
            notes = replace(notes, suppressions=suppressions)
        if sources is not None:
            notes = replace(notes, sources=sources)
        if changes is not None:
            notes = replace(notes, changes=changes)
        self._notes = notes
        self.revision += 1
        if self._journal is not None:
            self._journal.append({"draft": draft_to_json(self.draft)})
        current = self.resolution
        self._notify(Change("", current, current, (), None))

    def start_journal(self) -> None:
        """Keep every change from now on in a journal, so that a crash loses none."""
        if self._journal is None:
            path = journal_dir() / f"{self._notes.id}-{new_id()}{SUFFIX}"
            self._journal = Journal(
                path, draft_to_json(self.draft), self._file(), unsaved=self.is_modified
            )

    def mark_saved(self, snapshot: Draft, path: Path, known: FileState | None = None) -> None:
        """Note that `snapshot` now is the file at `path`, in the state `known`; later changes stay in
        the journal."""
        self.path, self.read, self.known = path, None, known
        self._save_elsewhere = False
        self.history.mark_saved(snapshot.current)
        if replace(self._notes, current=snapshot.current) == snapshot:
            self._saved_notes = self._notes
        if self._journal is not None:
            self._journal.restart(draft_to_json(snapshot), self._file())
            if self.is_modified:
                self._journal.append({"draft": draft_to_json(self.draft)})

    def close(self) -> None:
        """End the journal: the draft is saved or given up."""
        if self._journal is not None:
            self._journal.end()
            self._journal = None

    @property
    def journal_failed(self) -> OSError | None:
        """Why changes are not kept in the journal just now, None when they are."""
        return self._journal.failed if self._journal is not None else None

    def _file(self) -> DraftFile:
        if self.path is None:
            return DraftFile()
        return DraftFile(str(self.path.absolute()), self.known, self.may_replace_file)

    def _changed(self, change: Change) -> None:
        self.revision += 1
        if self._journal is not None:
            self._journal.append({"edits": [edit_to_json(edit) for edit in change.edits]})
        self._notify(change)

    def _notify(self, change: Change) -> None:
        for observer in list(self.observers):
            observer(change)


def _source_of(rendered: RenderedClause) -> tuple[str, str]:
    source = rendered.source
    return (source.symbol, source.paragraph) if source is not None else ("", "")


def _may_remove_reference(resolution: Resolution, edit: Edit) -> bool:
    if isinstance(edit, DeleteParagraph):
        return True
    if not isinstance(edit, ReplaceText) or edit.start == edit.end:
        return False
    try:
        text = resolution.text_at(edit.target).text
    except KeyError:
        return True
    return FOOTNOTE_CHARACTER in text[edit.start : edit.end] or len(text) < edit.end
