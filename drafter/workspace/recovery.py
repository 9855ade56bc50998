"""Finding what a crash left behind, and putting it back together."""

from __future__ import annotations

import contextlib
import datetime
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.document.draft import Draft
from drafter.document.edit_json import edit_from_json
from drafter.document.edits import EditError, apply
from drafter.document.json_form import JsonFormError, comment_from_json, draft_from_json
from drafter.document.resolution import ORGAN_LINE, Resolution
from drafter.paths import journal_dir
from drafter.workspace.file_state import FileState
from drafter.workspace.journal import SUFFIX, DraftFile, Record, owner, read_journal

DAMAGED = ".damaged"
"""What the name of a journal ends in that could not be read back."""


@dataclass(frozen=True, slots=True)
class Recoverable:
    """A draft that a program left without saving it.

    `file` is the path it was opened from, empty for one that was never saved; `time` is of the last
    record; `edits` counts the changes since the last save. `known` is the state of the file when the
    program that crashed last saw it, `may_replace` whether Save may write to it.
    """

    journal: Path
    draft: Draft
    file: str
    time: datetime.datetime
    edits: int
    known: FileState | None = None
    may_replace: bool = True

    def discard(self) -> None:
        """Delete the journal: the draft is saved elsewhere or not wanted."""
        with contextlib.suppress(OSError):
            self.journal.unlink()


def recoverable(folder: Path | None = None) -> list[Recoverable]:
    """The unsaved drafts of programs that run no more, the latest first.

    A journal without a single change is deleted: the file itself has all it holds, unless the draft
    never was a file and has words of its own.
    """
    found = []
    for path in sorted((folder or journal_dir()).glob(f"*{SUFFIX}")):
        recovered = _recover(path)
        if recovered is not None:
            found.append(recovered)
    return sorted(found, key=lambda one: one.time, reverse=True)


def set_aside_damaged(folder: Path | None = None) -> list[Path]:
    """Journals from which no draft can be read, renamed so that each is told of once; nothing is deleted."""
    kept = []
    for path in sorted((folder or journal_dir()).glob(f"*{SUFFIX}")):
        with contextlib.suppress(OSError):
            if _is_damaged(path):
                kept.append(path.replace(path.with_name(path.name + DAMAGED)))
    return kept


def _is_damaged(path: Path) -> bool:
    """Raises OSError where the file cannot be read, which is no damage."""
    with path.open("rb"):
        read = read_journal(path)
    if read is None:
        return True
    try:
        draft_from_json(read[0]["draft"])
    except (KeyError, JsonFormError):
        return True
    return False


def _recover(path: Path) -> Recoverable | None:
    read = read_journal(path)
    if read is None:
        return None
    header, records = read
    process = owner(header)
    if process is not None and process.running:
        return None
    try:
        draft = draft_from_json(header["draft"])
        changed = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
    except (KeyError, JsonFormError, OSError):
        return None
    draft, count = replay(draft, records)
    file = DraftFile.from_json(header)
    result = Recoverable(path, draft, file.path, changed, count, file.known, file.may_replace)
    unsaved = count > 0 or header.get("unsaved")
    if not unsaved and (result.file or not _has_words(draft.current)):
        result.discard()
        return None
    return result


def replay(draft: Draft, records: list[Record]) -> tuple[Draft, int]:
    """The draft after the journal's records, and how many were applied.

    Stops at the first that does not fit: what came before it is still the user's work.
    """
    current, count = draft.current, 0
    for record in records:
        try:
            if "draft" in record:
                draft = draft_from_json(record["draft"])
                current = draft.current
            else:
                if "comments" in record:
                    found = tuple(comment_from_json(c) for c in record["comments"])
                    draft = replace(draft, comments=found)
                for edit in record["edits"]:
                    current = apply(current, edit_from_json(edit))
        except (KeyError, TypeError, JsonFormError, EditError):
            break
        count += 1
    return replace(draft, current=current), count


def _has_words(resolution: Resolution) -> bool:
    """Whether there is more than the organ line, with which every new draft begins."""
    return any(text.text.strip() for name, text in resolution.texts() if name != ORGAN_LINE)
