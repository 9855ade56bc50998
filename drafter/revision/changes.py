"""A comparison as a list of changes that a person can go through: where, what, and how it weighs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkedText
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.tree import full_label
from drafter.document.word_diff import Hunk
from drafter.revision.redline import Redline, Row, TextChange
from drafter.revision.verb_changes import VerbChange, verb_change


class ChangeKind(StrEnum):
    """What happened to a text."""

    CHANGED = "changed"
    ADDED = "added"
    DELETED = "deleted"
    MOVED = "moved"
    FORMATTED = "formatted"
    """Only its italics or other marks, its kind or its level."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a changed text: kept, deleted or inserted."""

    what: str
    text: str


@dataclass(frozen=True, slots=True)
class ListedChange:
    """One changed text.

    `place` names it as a person would, in the current text or, for what is deleted, in the base;
    `old_place` differs for what has moved. `target` is a target of the current text, of the base for
    what is deleted. `verb` is set where the opening phrase was exchanged for another.
    """

    kind: ChangeKind
    place: str
    old_place: str
    target: str
    pieces: tuple[Piece, ...]
    verb: VerbChange | None = None


def listed(comparison: Redline) -> list[ListedChange]:
    """Every change in the order of the merged text, the title first, the notes last."""
    return [*_outside(comparison), *_paragraphs(comparison), *_notes(comparison)]


_NAMES = {
    "heading": "heading line",
    "report": "report line",
    "title": "title",
    "organ-line": "organ line",
}


def _outside(comparison: Redline) -> Iterator[ListedChange]:
    for change in comparison.texts:
        if change.target in _NAMES and change.is_changed:
            name = _NAMES[change.target]
            pieces = _pieces(change.base, change.current, change.hunks)
            yield ListedChange(_kind(change), name, name, change.target, pieces)


def _kind(change: Row | TextChange) -> ChangeKind:
    return ChangeKind.CHANGED if change.is_reworded else ChangeKind.FORMATTED


def _paragraphs(comparison: Redline) -> Iterator[ListedChange]:
    old, new = Places(comparison.base), Places(comparison.current)
    organ = comparison.current.masthead.organ or None
    for row in comparison.rows:
        if not row.is_changed:
            continue
        if row.base is not None and row.current is not None:
            pieces = _pieces(row.base.content, row.current.content, row.hunks)
            here, there = new.of(row.current.id), old.of(row.base.id)
            verb = verb_change(row.base, row.current, organ)
            yield ListedChange(_kind(row), here, there, row.current.id, pieces, verb)
        else:
            yield _one_sided(comparison, row, old, new)


def _one_sided(comparison: Redline, row: Row, old: Places, new: Places) -> ListedChange:
    if row.current is not None:
        place = new.of(row.current.id)
        piece = Piece("inserted", row.current.content.plain)
        was = old.of(row.partner) if row.moved else ""
        if not row.moved:
            return ListedChange(ChangeKind.ADDED, place, was, row.current.id, (piece,))
        former = comparison.base.paragraph(row.partner)
        verb = verb_change(former, row.current, comparison.current.masthead.organ or None)
        return ListedChange(ChangeKind.MOVED, place, was, row.current.id, (piece,), verb)
    assert row.base is not None  # noqa: S101 - a row has one side at least
    place = old.of(row.base.id)
    piece = Piece("deleted", row.base.content.plain)
    if row.moved:
        return ListedChange(ChangeKind.MOVED, new.of(row.partner), place, row.base.id, (piece,))
    return ListedChange(ChangeKind.DELETED, place, place, row.base.id, (piece,))


def _notes(comparison: Redline) -> Iterator[ListedChange]:
    numbers = footnote_numbers(comparison.current)
    old_numbers = footnote_numbers(comparison.base)
    for change in comparison.texts:
        if change.target.startswith(NOTE_PREFIX) and change.is_changed:
            number = numbers.get(change.target.removeprefix(NOTE_PREFIX), "?")
            pieces = _pieces(change.base, change.current, change.hunks)
            place = Wording("footnote {number}", number=number)
            yield ListedChange(_kind(change), place, place, change.target, pieces)
    partners = comparison.notes.partners
    for note in comparison.current.footnotes:
        if note.id not in partners:
            place = Wording("footnote {number}", number=numbers.get(note.id, "?"))
            piece = Piece("inserted", note.content.plain)
            yield ListedChange(ChangeKind.ADDED, place, "", NOTE_PREFIX + note.id, (piece,))
    kept = set(partners.values())
    for note in comparison.base.footnotes:
        if note.id not in kept:
            place = Wording("footnote {number}", number=old_numbers.get(note.id, "?"))
            piece = Piece("deleted", note.content.plain)
            yield ListedChange(ChangeKind.DELETED, place, place, NOTE_PREFIX + note.id, (piece,))


def _pieces(base: MarkedText, current: MarkedText, hunks: Sequence[Hunk]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for hunk in hunks:
        gone = base.slice(hunk.base_start, hunk.base_end).plain
        come = current.slice(hunk.start, hunk.end).plain
        if hunk.same:
            pieces.append(Piece("kept", come))
            continue
        if gone:
            pieces.append(Piece("deleted", gone))
        if come:
            pieces.append(Piece("inserted", come))
    return tuple(pieces)


def pieces_of(row: Row) -> tuple[Piece, ...]:
    """The words of a paragraph of the merged text: kept, deleted and inserted, one of the latter alone
    where it stands in one text only."""
    if row.base is not None and row.current is not None:
        return _pieces(row.base.content, row.current.content, row.hunks)
    if row.current is not None:
        return (Piece("inserted", row.current.content.plain),)
    return (Piece("deleted", row.base.content.plain if row.base is not None else ""),)


class Places:
    """Names the paragraphs of a resolution as one cites them."""

    def __init__(self, resolution: Resolution) -> None:
        labels = paragraph_labels(resolution)
        self._names: dict[str, str] = {}
        preambular = 0
        for index, paragraph in enumerate(resolution.paragraphs):
            if paragraph.kind is ParagraphKind.PREAMBULAR:
                preambular += 1
                self._names[paragraph.id] = Wording(
                    "preambular paragraph {number}", number=preambular
                )
                continue
            label = full_label(resolution, labels, index)
            named = (
                paragraph.kind in (ParagraphKind.OPERATIVE, ParagraphKind.SUBPARAGRAPH) and label
            )
            words = {ParagraphKind.TEXT: "text", ParagraphKind.OPERATIVE: "operative paragraph"}
            plain = words.get(paragraph.kind, str(paragraph.kind).replace("-", " "))
            self._names[paragraph.id] = (
                Wording("paragraph {label}", label=label) if named else Wording(plain)
            )

    def of(self, paragraph_id: str) -> str:
        """The name of a paragraph, empty for an unknown one."""
        return self._names.get(paragraph_id, "")
