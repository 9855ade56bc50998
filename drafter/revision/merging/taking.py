"""The changes of a reply against the draft that was sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from itertools import pairwise

from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.masthead import Masthead
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.tree import chapeau_index
from drafter.document.word_diff import word_diff
from drafter.revision.alignment import Pairing, align
from drafter.revision.merging.change import (
    Deed,
    Deletion,
    FieldChange,
    Insertion,
    Move,
    Recast,
    Words,
)
from drafter.revision.merging.notes import FreshIds, NotesOfReply
from drafter.revision.merging.reply import Reply
from drafter.revision.note_matching import match_notes

_LOOK = (
    MarkKind.ITALIC,
    MarkKind.BOLD,
    MarkKind.UNDERLINE,
    MarkKind.STRIKE,
    MarkKind.SUPERSCRIPT,
    MarkKind.SUBSCRIPT,
)
"""The marks that a colleague sees and sets."""
_OUTSIDE = ("heading", "report", "title", "organ-line")
_TEXT_FIELDS = ("heading", "report")


class Taken:
    """The deeds of one reply, each with the target of the reply where its new words stand."""

    def __init__(self, base: Resolution, reply: Reply, ids: FreshIds) -> None:
        self._base, self._reply = base, reply
        self._text = reply.draft.current
        self._ids = ids
        self.rows = align(base, self._text)
        self._pairs = match_notes(base, self._text, self.rows)
        self._notes = NotesOfReply(self._text, self._pairs, ids)
        self.targets: dict[str, str] = {target: target for target in _OUTSIDE}
        """The target in the merged text of each target of the reply that has one."""
        self.deeds: list[tuple[Deed, str]] = []
        self._take()

    def _take(self) -> None:
        for target in _OUTSIDE:
            self._reword(target, target)
        gap = 0
        for row in self.rows:
            if row.base is not None and row.current is not None:
                self._kept(row.base, row.current)
                gap = row.base + 1
            elif row.current is not None:
                self._come(row, row.current, gap)
            elif row.base is not None and not row.moved:
                paragraph = self._base.paragraphs[row.base]
                self._add(Deletion(paragraph, self._notes.gone(paragraph.content)), paragraph.id)
        for note, partner in self._pairs.partners.items():
            self._reword(NOTE_PREFIX + partner, NOTE_PREFIX + note)
        self.deeds += [(deed, deed.name) for deed in self._fields()]

    def _add(self, deed: Deed, target: str) -> None:
        self.deeds.append((deed, target))

    def _kept(self, index: int, place: int) -> None:
        before, after = self._base.paragraphs[index], self._text.paragraphs[place]
        self._reword(before.id, after.id)
        if self._form(before) != self._form(after):
            recast = Recast(
                before,
                after.kind,
                after.level,
                after.label_style if self._reply.kept else before.label_style,
                after.restart if self._reply.kept else before.restart,
            )
            self._add(recast, after.id)

    def _form(self, paragraph: Paragraph) -> tuple[object, ...]:
        own = (paragraph.label_style, paragraph.restart) if self._reply.kept else ()
        return (paragraph.kind, paragraph.level, *own)

    def _come(self, row: Pairing, place: int, gap: int) -> None:
        after = self._text.paragraphs[place]
        if row.moved and row.partner is not None:
            self._add(Move(self._base.paragraphs[row.partner], gap, place), after.id)
            self._kept(row.partner, place)
            return
        fresh = self._ids.take(after.id)
        self.targets[after.id] = fresh
        notes = self._notes.new_notes(after.content)
        paragraph = replace(
            after, id=fresh, content=self._notes.carried(after.content), source_label=None
        )
        self._add(Insertion(gap, place, paragraph, notes, self._chapeau(place)), after.id)

    def _chapeau(self, place: int) -> str:
        """The paragraph of the draft that a subparagraph of the reply belongs to, at any depth."""
        above = chapeau_index(self._text.paragraphs, place)
        while above is not None:
            known = self.targets.get(self._text.paragraphs[above].id, "")
            if any(p.id == known for p in self._base.paragraphs):
                return known
            above = chapeau_index(self._text.paragraphs, above)
        return ""

    def _reword(self, target: str, theirs: str) -> None:
        """The changes within a text; `theirs` is its target in the reply."""
        self.targets[theirs] = target
        old, new = self._base.text_at(target), self._text.text_at(theirs)
        if target in _TEXT_FIELDS and not new.text and not self._reply.kept:
            return  # a format without such a line
        pairs = self._pairs
        for hunk in word_diff(old, new, pairs.base, pairs.current, exact=self._reply.exact):
            words = new.slice(hunk.start, hunk.end)
            said = self._notes.carried(words)
            before = old.slice(hunk.base_start, hunk.base_end)
            if hunk.same:
                if self._reply.marks:
                    self._set_otherwise(target, theirs, hunk.base_start, before, said)
                continue
            deed = Words(
                target,
                hunk.base_start,
                hunk.base_end,
                before.without_mark(MarkKind.COMMENT),
                said,
                self._notes.new_notes(words),
                self._notes.gone(before),
            )
            self._add(deed, theirs)

    def _set_otherwise(
        self, target: str, theirs: str, offset: int, old: MarkedText, new: MarkedText
    ) -> None:
        """Equal words whose italics or other marks differ."""
        for start, end in _differing(old, new):
            kept = [m for m in old.slice(start, end).marks if m.kind not in _LOOK]
            linked = any(m.kind is MarkKind.LINK for m in new.slice(start, end).marks)
            shown = [k for k in _LOOK if not (linked and k is MarkKind.UNDERLINE)]
            seen = [m for m in new.slice(start, end).marks if m.kind in shown]
            before = old.slice(start, end)
            after = marked(before.text, [*kept, *seen])
            self._add(Words(target, offset + start, offset + end, before, after), theirs)

    def _fields(self) -> Iterator[FieldChange]:
        old, new = self._base, self._text
        for field in fields(Masthead):
            name = field.name
            was, now = getattr(old.masthead, name), getattr(new.masthead, name)
            if name in _TEXT_FIELDS or was == now or not (now or self._reply.kept):
                continue
            if not self._reply.kept and name not in ("sponsors", "on_behalf_of", "agenda_item"):
                continue  # what a reader makes out of other lines is no change of a colleague
            yield FieldChange("masthead", name, was, now)
        if old.adoption != new.adoption and (new.adoption or self._reply.kept):
            yield FieldChange("adoption", "", old.adoption, new.adoption)
        if old.first_footnote != new.first_footnote and self._reply.kept:
            yield FieldChange("first_footnote", "", old.first_footnote, new.first_footnote)


def _differing(old: MarkedText, new: MarkedText) -> list[tuple[int, int]]:
    """The ranges over which equal words are set otherwise."""
    if _looks(old.marks) == _looks(new.marks):
        return []
    edges = {0, len(old)}
    for mark in (*old.marks, *new.marks):
        if mark.kind in (*_LOOK, MarkKind.LINK):
            edges |= {mark.start, mark.end}
    places = sorted(edges)
    found: list[tuple[int, int]] = []
    for start, end in pairwise(places):
        if _at(old, start) != _at(new, start) and old.text[start:end].strip():
            if found and found[-1][1] == start:
                start = found.pop()[0]
            found.append((start, end))
    return found


def _looks(marks: Sequence[Mark]) -> list[tuple[int, int, MarkKind]]:
    return [(m.start, m.end, m.kind) for m in marks if m.kind in _LOOK]


def _at(content: MarkedText, position: int) -> frozenset[MarkKind]:
    """How the character at a place is set; that word processors underline links is nobody's change."""
    here = {m.kind for m in content.marks if m.start <= position < m.end}
    if MarkKind.LINK in here:
        here.discard(MarkKind.UNDERLINE)
    return frozenset(here.intersection(_LOOK))


def likeness_of_whole(rows: Sequence[Pairing], base: Resolution) -> float:
    """The share of the draft's paragraphs that a reply still has, from 0 to 1; headings apart."""
    heads = (ParagraphKind.PART, ParagraphKind.ORGAN_LINE, ParagraphKind.HEADING)
    wanted = {n for n, p in enumerate(base.paragraphs) if p.kind not in heads}
    if not wanted:
        return 1.0
    found = {
        row.base if row.base is not None else row.partner for row in rows if row.current is not None
    }
    return len(wanted & found) / len(wanted)
