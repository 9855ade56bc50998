"""The amendments that lead from one text to another."""

from __future__ import annotations

from dataclasses import dataclass, field

from drafter.document.marked_text import MarkedText
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.tree import chapeau_index, subtree_end
from drafter.revision.amendments.amendment import (
    Amendment,
    Deletion,
    Insertion,
    Move,
    NewParagraph,
)
from drafter.revision.amendments.places import Places
from drafter.revision.amendments.rendering import known_note, new_note, rendered
from drafter.revision.amendments.rewording import reworded
from drafter.revision.redline import Redline, Row, redline

_SUB = ParagraphKind.SUBPARAGRAPH


def amendments_between(base: Resolution, current: Resolution) -> list[Amendment]:
    """What is to be done to `base` so that it reads as `current`, in the order of the text.

    No-break spaces and hyphens count as plain ones, marks and the masthead are not spoken of.
    """
    return _Writer(redline(base, current, exact=False)).all()


@dataclass
class _Writer:
    """Goes through the merged order of both texts."""

    comparison: Redline
    found: list[Amendment] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.base, self.current = self.comparison.base, self.comparison.current
        self.places = Places(self.base)
        self.index = {p.id: n for n, p in enumerate(self.base.paragraphs)}
        self.labels = paragraph_labels(self.current)
        numbers = footnote_numbers(self.base)
        self.base_notes = {note: known_note(number) for note, number in numbers.items()}
        partners = self.comparison.notes.partners
        self.notes = {
            note.id: self.base_notes.get(partners.get(note.id, ""), new_note(note.content.plain))
            for note in self.current.footnotes
        }
        self.gone = {
            self.index[row.base.id]
            for row in self.comparison.rows
            if row.base is not None and not row.moved and not self._stays(row)
        }
        self.moved = self._moved()
        self.done: set[int] = set()

    def _stays(self, row: Row) -> bool:
        return (
            row.base is not None
            and row.current is not None
            and _form(row.base) == _form(row.current)
        )

    def _moved(self) -> dict[str, int]:
        """The base index of each moved paragraph by its id in the current text; one that also became
        another sort of paragraph counts as deleted and inserted."""
        moved: dict[str, int] = {}
        for row in self.comparison.rows:
            if row.current is not None and row.moved:
                index = self.index[row.partner]
                if _form(self.base.paragraphs[index]) == _form(row.current):
                    moved[row.current.id] = index
                else:
                    self.gone.add(index)
        return moved

    def all(self) -> list[Amendment]:
        """The amendments: title, paragraphs, notes."""
        for change in self.comparison.texts:
            if change.target == "title" and change.is_reworded:
                self._reword("the title", change.base, change.current)
        rows = self.comparison.rows
        at = 0
        place = 0
        while place < len(rows):
            row = rows[place]
            if row.base is not None:
                at = self.index[row.base.id] + 1
                self._of_base(row)
            if row.current is not None and not self._stays(row):
                place = self._come(place, at)
            place += 1
        for change in self.comparison.texts:
            if change.target.startswith(NOTE_PREFIX) and change.is_reworded:
                old = self.comparison.notes.partners[change.target.removeprefix(NOTE_PREFIX)]
                if old in self.base_notes:
                    name = self.places.of(NOTE_PREFIX + old)
                    self._reword(name, change.base, change.current)
        return self.found

    def _of_base(self, row: Row) -> None:
        assert row.base is not None  # noqa: S101 - the caller looked
        index = self.index[row.base.id]
        if index in self.gone:
            self._delete(index)
        elif row.current is not None:
            self._reword(self.places.own(index), row.base.content, row.current.content)

    def _delete(self, index: int) -> None:
        if index in self.done:
            return
        end = subtree_end(self.base.paragraphs, index)
        whole = all(place in self.gone for place in range(index, end))
        name = self.places.of(self.base.paragraphs[index].id) if whole else self.places.own(index)
        if whole:
            self.done.update(range(index, end))
        last = self.found[-1] if self.found else None
        if isinstance(last, Deletion):
            self.found[-1] = Deletion((*last.places, name))
        else:
            self.found.append(Deletion((name,)))

    def _reword(self, name: str, base: MarkedText, current: MarkedText) -> None:
        keys = self.comparison.notes
        self.found += reworded(name, (base, current), (self.base_notes, self.notes), keys)

    def _come(self, place: int, at: int) -> int:
        """Write what is inserted at row `place`; the last row that this covers."""
        row = self.comparison.rows[place]
        assert row.current is not None  # noqa: S101 - the caller looked
        if row.current.id in self.moved:
            return self._move(place, at)
        group = [row.current]
        kind = row.current.kind
        while place + 1 < len(self.comparison.rows):
            following = self.comparison.rows[place + 1]
            paragraph = following.current
            if paragraph is None or following.base is not None or paragraph.id in self.moved:
                break
            owned = paragraph.kind is _SUB and kind in (
                ParagraphKind.OPERATIVE, ParagraphKind.PREAMBULAR, _SUB
            )  # fmt: skip
            if paragraph.kind is not kind and not owned:
                break
            group.append(paragraph)
            place += 1
        anchor, before = self._anchor(at, group[0])
        paragraphs = tuple(self._new(paragraph) for paragraph in group)
        self.found.append(Insertion(anchor, before, paragraphs))
        return place

    def _new(self, paragraph: Paragraph) -> NewParagraph:
        special = paragraph.label_style is not None or paragraph.restart is not None
        label = self.labels[paragraph.id] if special or paragraph.kind is _SUB else ""
        text = rendered(paragraph.content, lambda note: self.notes.get(note, ""))
        return NewParagraph(paragraph.kind, paragraph.level, text, label)

    def _move(self, place: int, at: int) -> int:
        rows = self.comparison.rows
        row = rows[place]
        assert row.current is not None  # noqa: S101 - the caller looked
        index = self.moved[row.current.id]
        end = subtree_end(self.base.paragraphs, index)
        family = rows[place : place + end - index]
        together = [self.moved.get(r.current.id) if r.current else None for r in family]
        whole = together == list(range(index, end))
        name = self.places.of(self.base.paragraphs[index].id) if whole else self.places.own(index)
        anchor, before = self._anchor(at, row.current)
        self.found.append(Move(name, anchor, before))
        for one in family if whole else [row]:
            assert one.current is not None  # noqa: S101 - they move together
            moved = self.moved[one.current.id]
            content = self.base.paragraphs[moved].content
            self._reword(self.places.own(moved), content, one.current.content)
        return place + end - index - 1 if whole else place

    def _anchor(self, at: int, inserted: Paragraph) -> tuple[str, bool]:
        """The place after or before which something stands that comes in at an index of the base."""
        paragraphs = self.base.paragraphs
        if at == 0 or subtree_end(paragraphs, at - 1) > at:
            return self.places.of(paragraphs[at].id), True
        index = at - 1
        level = inserted.level if inserted.kind is _SUB else 0
        while paragraphs[index].kind is _SUB and paragraphs[index].level > level:
            owner = chapeau_index(paragraphs, index)
            if owner is None or subtree_end(paragraphs, owner) != at:
                break
            index = owner
        return self.places.of(paragraphs[index].id), False


def _form(paragraph: Paragraph) -> tuple[object, ...]:
    return (paragraph.kind, paragraph.level, paragraph.label_style, paragraph.restart)
