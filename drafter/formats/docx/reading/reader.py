"""The bytes of a Word file as a draft."""

from __future__ import annotations

from dataclasses import replace

from drafter.document.draft import Draft
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadResult
from drafter.formats.docx.held import Held
from drafter.formats.docx.reading.assembly import resolution_of, sources_of
from drafter.formats.docx.reading.document import WordFile
from drafter.formats.docx.reading.ids import Ids
from drafter.formats.docx.reading.own import draft_of
from drafter.formats.docx.reading.source import SourceDocument, View

FORMAT = "docx"


def read(data: bytes) -> ReadResult:
    """The draft, and warnings about what was not carried. Raises UnreadableFile or UnsafeFile.

    Where changes are tracked, the current text has them all accepted and the base all rejected.
    """
    word = WordFile(data)
    document = word.view(View.FINAL)
    ids = Ids(source.id for source in sources_of(document))
    held = word.held()
    if held is not None:
        return _ours(word, document, held, ids)
    current = resolution_of(document, ids, word.losses)
    comments = tuple(word.comments().values())
    draft = Draft(current, _original(word, ids, current), comments=comments)
    return ReadResult(draft, FORMAT, tuple(word.losses.warnings))


def _original(word: WordFile, ids: Ids, current: Resolution) -> Resolution | None:
    """The text with all tracked changes rejected, None where that is the current text."""
    if not word.has_tracked_changes:
        return None
    word.losses.muted = True
    base = resolution_of(word.view(View.ORIGINAL), ids, word.losses)
    return None if base == current else base


def _ours(word: WordFile, document: SourceDocument, held: Held, ids: Ids) -> ReadResult:
    comments = word.comments()
    draft = draft_of(document, held, comments, ids)
    if draft.base is None and word.has_tracked_changes:
        word.losses.muted = True
        before = draft_of(word.view(View.ORIGINAL), held, comments, ids).current
        draft = replace(draft, base=None if before == draft.current else before)
    return ReadResult(draft, FORMAT, tuple(word.losses.warnings))
