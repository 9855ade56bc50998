"""Returned files read as replies, and the merged text as a file or as a step of the open draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from drafter.document.draft import Draft
from drafter.open_draft.commenting import CommentStep
from drafter.open_draft.restoring import restore_edits
from drafter.revision.merging.merge import Choice, Decision, Decisions, Merge, merge
from drafter.revision.merging.reply import Reply

Sort = Literal["tracked", "compilation", "accepted"]
_EXACT = frozenset({"docx", "odt", "json"})
_WITH_MARKS = _EXACT | {"doc", "akn", "markdown"}


def read_reply(path: Path, name: str = "", sent: Draft | None = None) -> Reply:
    """A returned file of any known format. Raises UnreadableFile.

    `sent` is the draft it was made from: a file that still carries its name tells more.
    """
    from drafter.formats.registry import read_file

    result = read_file(path)
    kept = result.format == "json" or (
        sent is not None and bool(sent.id) and result.draft.id == sent.id
    )
    return Reply(
        result.draft,
        path.stem,
        name,
        exact=result.format in _EXACT,
        marks=result.format in _WITH_MARKS,
        kept=kept,
    )


OWN_NAME = "Our draft"


def sent_draft(draft: Draft, sent: Path | None) -> tuple[Draft, tuple[Reply, ...]]:
    """What replies were made from, and what was done to it here since: the draft as it stands, or the
    file that was sent and the draft as one more copy of it. Raises UnreadableFile."""
    if sent is None:
        return draft, ()
    from drafter.formats.registry import read_file

    base = read_file(sent).draft
    return base, (Reply(draft, OWN_NAME, OWN_NAME),)


def merged_files(
    sent: Draft,
    files: Sequence[tuple[Path, str]],
    own: Sequence[Reply] = (),
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Merge:
    """What returned files, each with a name or "", propose to the draft that was sent; `own` are
    copies that need not be read.

    Raises UnreadableFile for one that cannot be read.
    """
    replies = list(own)
    for number, (path, name) in enumerate(files):
        if cancelled is not None and cancelled():
            break
        replies.append(read_reply(path, name, sent))
        if progress is not None:
            progress(number + 1, 2 * len(files))

    def further(done: int, _: int) -> None:
        if progress is not None:
            progress(len(files) + done, 2 * len(files))

    return merge(sent, replies, further, cancelled)


def decisions_for(found: Merge, sort: Sort) -> Decisions:
    """What is decided where nobody is asked: in a compilation all stands in brackets, else what
    collides stays open."""
    if sort == "compilation":
        return found.all_in_brackets()
    return {}


def result_as(found: Merge, decisions: Decisions, sort: Sort) -> Draft:
    """The merged draft: only "tracked" has a base of its own to track against."""
    draft = found.result(decisions)
    if sort == "tracked":
        return draft
    return replace(draft, base=found.draft.base, changes=found.draft.changes)


def merge_step(current: Draft, result: Draft) -> CommentStep:
    """The merged text as one step of the open draft, comments included.

    What only the open draft has beside the text stays: its base, sources and what is ignored.
    """
    edits = restore_edits(current.current, result.current)
    return CommentStep("Merge replies", tuple(edits), result.comments)


__all__ = [
    "Choice", "Decision", "Decisions", "Merge", "Sort",
    "decisions_for", "merge_step", "merged_files", "sent_draft", "read_reply", "result_as",
]  # fmt: skip
