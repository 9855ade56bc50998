"""Taking back one change against the base: as edits of the current text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.document.edits import (
    ChangeKind,
    DeleteFootnote,
    DeleteParagraph,
    Edit,
    InsertFootnote,
    InsertParagraph,
    MoveParagraph,
    ReplaceText,
)
from drafter.document.identity import new_id
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind, marked
from drafter.document.paragraph import Paragraph
from drafter.document.resolution import NOTE_PREFIX
from drafter.document.structure import with_notes_cleared
from drafter.document.word_diff import Hunk
from drafter.revision import changes
from drafter.revision.changes import ListedChange
from drafter.revision.redline import Redline, Row


def revert_edits(comparison: Redline, change: ListedChange) -> list[Edit]:
    """The edits after which the current text says there what the base says.

    Notes of the base come back with the words that refer to them, and notes that only the taken back
    words referred to go. Empty where the change is not one of the comparison.
    """
    reverting = _Reverting(comparison)
    edits = reverting.of(change)
    return with_notes_cleared(comparison.current, edits) if edits else []


class _Reverting:
    """Finds the words of the base and carries them over, their notes included."""

    def __init__(self, comparison: Redline) -> None:
        self._comparison = comparison
        self._base, self._current = comparison.base, comparison.current
        self._note_for = {old: new for new, old in comparison.notes.partners.items()}
        self._used = {note.id for note in self._current.footnotes}
        self._brought: list[Edit] = []

    def of(self, change: ListedChange) -> list[Edit]:
        """The edits without the clearing of notes."""
        if change.target.startswith(NOTE_PREFIX):
            edits = self._of_note(change)
        elif any(change.target == text.target for text in self._comparison.texts):
            edits = self._whole(change.target, self._base.text_at(change.target))
        else:
            edits = self._of_paragraph(change)
        return [*self._brought, *edits]

    def _of_paragraph(self, change: ListedChange) -> list[Edit]:
        deleted = change.pieces and change.pieces[0].what == "deleted"
        one_sided = change.kind in (
            changes.ChangeKind.ADDED, changes.ChangeKind.DELETED, changes.ChangeKind.MOVED
        )  # fmt: skip
        for place, row in enumerate(self._comparison.rows):
            if one_sided and (row.base is None) == (row.current is None):
                continue
            side = row.base if one_sided and (deleted or row.current is None) else row.current
            if side is None or side.id != change.target or not row.is_changed:
                continue
            return self._of_row(place, row)
        return []

    def _of_row(self, place: int, row: Row) -> list[Edit]:
        if row.base is not None and row.current is not None:
            return self._as_in_base(row.base, row.current)
        if row.moved:
            return self._moved_back(row)
        if row.current is not None:
            return [DeleteParagraph(row.current.id)]
        assert row.base is not None  # noqa: S101 - a row has one side at least
        taken = {p.id for p in self._current.paragraphs}
        free = row.base.id if row.base.id not in taken else new_id()
        restored = replace(row.base, id=free, content=self._carried(row.base.content))
        return [InsertParagraph(self._index_at(place), restored)]

    def _as_in_base(self, base: Paragraph, current: Paragraph) -> list[Edit]:
        edits = self._whole(current.id, base.content)
        if _numbering(base) != _numbering(current):
            edits.append(
                ChangeKind(current.id, base.kind, base.level, base.label_style, base.restart)
            )
        return edits

    def _moved_back(self, row: Row) -> list[Edit]:
        here = row.current.id if row.current is not None else row.partner
        there = row.base.id if row.base is not None else row.partner
        rows = self._comparison.rows
        old_place = next(
            n for n, r in enumerate(rows)
            if r.moved and r.current is None and r.base is not None and r.base.id == there
        )  # fmt: skip
        index = self._index_at(old_place)
        if self._current.index(here) < index:
            index -= 1
        base, current = self._base.paragraph(there), self._current.paragraph(here)
        return [MoveParagraph(here, index), *self._as_in_base(base, current)]

    def _index_at(self, place: int) -> int:
        """Where in the current text a paragraph of the base stood: behind what stands before it."""
        before = self._comparison.rows[:place]
        last = next((row.current for row in reversed(before) if row.current is not None), None)
        return self._current.index(last.id) + 1 if last is not None else 0

    def _of_note(self, change: ListedChange) -> list[Edit]:
        note_id = change.target.removeprefix(NOTE_PREFIX)
        if change.kind is changes.ChangeKind.ADDED:
            edits = _without_reference(self._comparison, note_id)
            return edits or [DeleteFootnote(note_id)]
        if change.kind is changes.ChangeKind.DELETED:
            return self._note_back(note_id)
        base_id = self._comparison.notes.partners[note_id]
        return self._whole(change.target, self._base.footnote(base_id).content)

    def _note_back(self, note_id: str) -> list[Edit]:
        """Bring a note of the base back with the words around its reference."""
        for place, row in enumerate(self._comparison.rows):
            if row.base is not None and _refers(row.base.content, note_id):
                if row.current is None:
                    return self._of_row(place, row)
                return self._hunk_back(row.current.id, row.base.content, row.hunks, note_id)
        for text in self._comparison.texts:
            if _refers(text.base, note_id) and not text.target.startswith(NOTE_PREFIX):
                return self._hunk_back(text.target, text.base, text.hunks, note_id)
        self._note_of_base(note_id)
        return []

    def _hunk_back(
        self, target: str, base: MarkedText, hunks: Sequence[Hunk], note_id: str
    ) -> list[Edit]:
        at = next(place for place, note in base.footnote_references if note == note_id)
        hunk = next(h for h in hunks if h.base_start <= at < h.base_end)
        words = self._carried(base.slice(hunk.base_start, hunk.base_end))
        return [ReplaceText(target, hunk.start, hunk.end, words)]

    def _whole(self, target: str, content: MarkedText) -> list[Edit]:
        old = self._current.text_at(target)
        wanted = self._carried(content)
        return [ReplaceText(target, 0, len(old), wanted)] if wanted != old else []

    def _carried(self, content: MarkedText) -> MarkedText:
        """Words of the base whose references name the notes of the current text."""
        marks = [
            replace(mark, value=self._note_of_base(mark.value))
            if mark.kind is MarkKind.FOOTNOTE
            else mark
            for mark in content.marks
        ]
        return marked(content.text, marks)

    def _note_of_base(self, note_id: str) -> str:
        """The id that a note of the base has in the current text, where it is put if need be."""
        if note_id not in self._note_for:
            note = self._base.footnote(note_id)
            free = note_id if note_id not in self._used else new_id()
            self._used.add(free)
            self._note_for[note_id] = free
            restored = replace(note, id=free, content=self._carried(note.content))
            index = len(self._current.footnotes) + len(self._brought)
            self._brought.append(InsertFootnote(index, restored))
        return self._note_for[note_id]


def _numbering(paragraph: Paragraph) -> tuple[object, ...]:
    return (paragraph.kind, paragraph.level, paragraph.label_style, paragraph.restart)


def _refers(content: MarkedText, note_id: str) -> bool:
    return any(note == note_id for _, note in content.footnote_references)


def _without_reference(comparison: Redline, note_id: str) -> list[Edit]:
    edits: list[Edit] = []
    for target, content in comparison.current.texts():
        places = [place for place, note in content.footnote_references if note == note_id]
        for place in reversed(places):
            assert content.text[place] == FOOTNOTE_CHARACTER  # noqa: S101 - what the mark says
            edits.append(ReplaceText(target, place, place + 1, MarkedText()))
    return edits
