"""The bytes of a Word file as a draft."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from drafter.document.draft import Comment, Draft, TrackedChange
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadResult, ReadWarning, WarningKind
from drafter.formats.docx.held import Held
from drafter.formats.docx.reading.assembly import resolution_of, sources_of
from drafter.formats.docx.reading.changes import changes_of
from drafter.formats.docx.reading.document import WordFile
from drafter.formats.docx.reading.ids import Ids
from drafter.formats.docx.reading.losses import Losses
from drafter.formats.docx.reading.own import draft_of
from drafter.formats.docx.reading.source import SourceDocument, View

FORMAT = "docx"


def read(data: bytes) -> ReadResult:
    """The draft, and warnings about what was not carried. Raises UnreadableFile or UnsafeFile.

    Where changes are tracked, the current text has them all accepted and the base all rejected.
    """
    return draft_in(WordFile(data), FORMAT)


class TrackedFile(Protocol):
    """A file of a word processor, read in either view of its tracked changes."""

    losses: Losses

    @property
    def has_tracked_changes(self) -> bool:
        """Whether anything is marked as changed."""

    def view(self, view: View) -> SourceDocument:
        """The text with all changes accepted or all rejected."""

    def comments(self) -> dict[str, Comment]:
        """The comments by their name in the file."""

    def held(self) -> Held | None:
        """What the format could not hold, where the file is one of ours."""


def draft_in(word: TrackedFile, format_name: str) -> ReadResult:
    """The draft of a file: base and current where changes are tracked, comments, warnings."""
    document = word.view(View.FINAL)
    ids = Ids(source.id for source in sources_of(document))
    held, comments = word.held(), word.comments()
    targets: dict[str, str] = {}
    if held is None:
        current = resolution_of(document, ids, word.losses, targets)
        draft = Draft(current, comments=tuple(comments.values()))
    else:
        draft = draft_of(document, held, comments, ids, targets, word.losses)
    if word.has_tracked_changes:
        changes = changes_of(document, targets, inserted=True)
        word.losses.muted = True
        original = word.view(View.ORIGINAL)
        targets = {}
        if held is None:
            base = resolution_of(original, ids, word.losses, targets)
        else:
            base = draft_of(original, held, comments, ids, targets, word.losses).current
        changes += changes_of(original, targets, inserted=False)
        draft = _with_base(draft, base, changes)
        if base != draft.current:
            return ReadResult(draft, format_name, (*word.losses.warnings, _noted(changes)))
    return ReadResult(draft, format_name, tuple(word.losses.warnings))


def _noted(changes: tuple[TrackedChange, ...]) -> ReadWarning:
    """Says that changes are tracked, and by whom."""
    authors = sorted({change.author for change in changes if change.author})
    by = f" by {', '.join(authors)}" if authors else ""
    return ReadWarning(
        WarningKind.NOTED,
        f"the file has tracked changes{by}: the text is shown with all of them accepted",
    )


def _with_base(draft: Draft, base: Resolution, changes: tuple[TrackedChange, ...]) -> Draft:
    """The draft with the text before the changes; a base that the file keeps itself stays."""
    if draft.base is None and base != draft.current:
        draft = replace(draft, base=base)
    return replace(draft, changes=changes)
