"""Changes as they are marked in the current text itself, to be shown while one writes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.document.marked_text import MarkedText
from drafter.document.paragraph import Paragraph
from drafter.document.resolution import NOTE_PREFIX
from drafter.document.word_diff import Hunk
from drafter.revision.redline import Redline, Row

_BETWEEN = " ¶ "


@dataclass(frozen=True, slots=True)
class MarksInText:
    """What has changed in one text of the current version.

    `content` is the text they hold for. `inserted` are ranges of it; `deleted` are places in it with the
    words that stood there, paragraphs that are gone before it at place 0; `moved` says that it stood elsewhere.
    """

    content: MarkedText
    inserted: tuple[tuple[int, int], ...] = ()
    deleted: tuple[tuple[int, str], ...] = ()
    moved: bool = False


def marks_in_text(comparison: Redline) -> dict[str, MarksInText]:
    """The marks of every text that has some, by its target."""
    found = {
        change.target: _within(change.base, change.current, change.hunks)
        for change in comparison.texts
        if change.is_reworded
    }
    found |= _of_paragraphs(comparison)
    paired = set(comparison.notes.partners)
    for note in comparison.current.footnotes:
        if note.id not in paired:
            whole = ((0, len(note.content)),)
            found[NOTE_PREFIX + note.id] = MarksInText(note.content, whole)
    return found


def _of_paragraphs(comparison: Redline) -> dict[str, MarksInText]:
    found: dict[str, MarksInText] = {}
    gone: list[str] = []
    last: Paragraph | None = None
    for row in comparison.rows:
        if row.current is None:
            if row.base is not None and not row.moved:
                gone.append(row.base.content.plain)
            continue
        last = row.current
        marks = _of_row(row, last)
        if gone:
            marks = replace(marks, deleted=((0, _BETWEEN.join(gone)), *marks.deleted))
            gone = []
        if marks != MarksInText(last.content):
            found[last.id] = marks
    if gone and last is not None:
        marks = found.get(last.id, MarksInText(last.content))
        after = (*marks.deleted, (len(last.content), _BETWEEN.join(gone)))
        found[last.id] = replace(marks, deleted=after)
    return found


def _of_row(row: Row, current: Paragraph) -> MarksInText:
    if row.base is not None:
        return replace(_within(row.base.content, current.content, row.hunks), moved=row.moved)
    if row.moved:
        return MarksInText(current.content, moved=True)
    return MarksInText(current.content, ((0, len(current.content)),))


def _within(base: MarkedText, current: MarkedText, hunks: tuple[Hunk, ...]) -> MarksInText:
    changed = [hunk for hunk in hunks if not hunk.same]
    return MarksInText(
        current,
        tuple((hunk.start, hunk.end) for hunk in changed if hunk.start < hunk.end),
        tuple(
            (hunk.start, base.slice(hunk.base_start, hunk.base_end).plain)
            for hunk in changed
            if hunk.base_start < hunk.base_end
        ),
    )
