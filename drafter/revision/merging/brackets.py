"""Alternatives in square brackets, with attributions: "[urgent] [EU: pressing] [Norway to delete]"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.conventions.negotiation.attribution import Stance
from drafter.conventions.negotiation.writing import bracketed
from drafter.document.marked_text import MarkedText, plain
from drafter.document.resolution import Resolution
from drafter.revision.merging.building import built_text
from drafter.revision.merging.change import (
    Deed,
    Deletion,
    FieldChange,
    Insertion,
    Move,
    Recast,
    Words,
)
from drafter.revision.merging.points import Alternative, Point


def bracketed_deeds(
    base: Resolution, point: Point, names: Sequence[str], place_of: Sequence[str]
) -> list[tuple[int, Deed]]:
    """What puts all alternatives of a point into the text, each in brackets.

    `names` are those of the replies, `place_of` how each gap of the draft is called ("after paragraph
    5"). A particular of the masthead cannot stand in brackets: it is taken where nobody wants another.
    """
    return _Bracketing(base, point, names, place_of).deeds()


class _Bracketing:
    def __init__(
        self, base: Resolution, point: Point, names: Sequence[str], place_of: Sequence[str]
    ) -> None:
        self.base, self.point = base, point
        self.names, self.place_of = names, place_of
        self.made: list[tuple[int, Deed]] = []

    def deeds(self) -> list[tuple[int, Deed]]:
        """The deeds, each with the place of a file."""
        whole = {p.deed.paragraph.id for p in self.point.proposals if isinstance(p.deed, Deletion)}
        for target in whole:
            self._whole(target)
        self._spans(whole)
        self._remarks(whole)
        self._insertions()
        for proposal in self.point.proposals:
            deed = proposal.deed
            marks = isinstance(deed, Words) and deed.only_marks
            if not self.point.is_collision and (isinstance(deed, Recast | FieldChange) or marks):
                self.made.append((proposal.changes[0].reply, deed))
        return self.made

    def _name(self, alternative: Alternative) -> str:
        return ", ".join(dict.fromkeys(self.names[reply] for reply in alternative.replies))

    def _whole(self, target: str) -> None:
        """A paragraph that somebody deletes: all of it, and what the others make of it."""
        old = self.base.paragraph(target).content
        parts = [bracketed(old)]
        notes = []
        for alternative in self.point.alternatives:
            words = [d for d in _deeds(alternative) if isinstance(d, Words) and d.target == target]
            deleted = any(
                isinstance(d, Deletion) and d.paragraph.id == target for d in _deeds(alternative)
            )
            if not deleted and not words:
                continue
            new = MarkedText() if deleted else _reworded(self.base, target, words)
            parts.append(_wanted(new, self._name(alternative)))
            notes += [note for w in words for note in w.notes]
        parts += self._moved(target)
        self.made.append(
            (0, Words(target, 0, len(old), old, _joined(parts), tuple(dict.fromkeys(notes))))
        )

    def _spans(self, whole: set[str]) -> None:
        """Words that somebody changes, as the draft and as each colleague has them."""
        targets = dict.fromkeys(
            p.deed.target
            for p in self.point.proposals
            if isinstance(p.deed, Words) and p.deed.target not in whole
        )
        for target in targets:
            everyone = [
                p.deed
                for p in self.point.proposals
                if isinstance(p.deed, Words) and p.deed.target == target
            ]
            if all(w.only_marks for w in everyone) and not self.point.is_collision:
                continue
            start, end = min(w.start for w in everyone), max(w.end for w in everyone)
            old = self.base.text_at(target).slice(start, end)
            wanted: list[tuple[str, MarkedText]] = []
            for alternative in self.point.alternatives:
                words = [
                    d for d in _deeds(alternative) if isinstance(d, Words) and d.target == target
                ]
                if words:
                    new = _reworded(self.base, target, words, start, end)
                    wanted.append((self._name(alternative), new))
            notes = tuple(dict.fromkeys(note for w in everyone for note in w.notes))
            content = _alternatives(old, wanted)
            self.made.append((0, Words(target, start, end, old, content, notes)))

    def _moved(self, target: str) -> list[MarkedText]:
        """Remarks on a paragraph that somebody moves, or gives another form that others do not."""
        remarks = []
        for alternative in self.point.alternatives:
            for deed in _deeds(alternative):
                if isinstance(deed, Move) and deed.paragraph.id == target:
                    said = f"move {self.place_of[deed.gap]}"
                elif (
                    isinstance(deed, Recast)
                    and deed.paragraph.id == target
                    and self.point.is_collision
                ):
                    said = f"as {str(deed.kind).replace('-', ' ')}"
                else:
                    continue
                remarks.append(bracketed(said, self._name(alternative)))
        return remarks

    def _remarks(self, whole: set[str]) -> None:
        targets = dict.fromkeys(
            p.deed.paragraph.id
            for p in self.point.proposals
            if isinstance(p.deed, Move | Recast) and p.deed.paragraph.id not in whole
        )
        for target in targets:
            remarks = self._moved(target)
            if remarks:
                end = len(self.base.paragraph(target).content)
                said = plain(" ") + _joined(remarks)
                self.made.append((0, Words(target, end, end, MarkedText(), said)))

    def _insertions(self) -> None:
        for alternative in self.point.alternatives:
            for deed in _deeds(alternative):
                if isinstance(deed, Insertion):
                    content = bracketed(deed.paragraph.content, self._name(alternative))
                    paragraph = replace(deed.paragraph, content=content)
                    self.made.append((alternative.replies[0], replace(deed, paragraph=paragraph)))


def _deeds(alternative: Alternative) -> list[Deed]:
    return [proposal.deed for proposal in alternative.proposals]


def _reworded(
    base: Resolution, target: str, words: Sequence[Words], start: int = 0, end: int | None = None
) -> MarkedText:
    """`[start:end]` of a text of the draft after changes within it."""
    content = base.text_at(target)
    stop = len(content) if end is None else end
    longer = sum(len(w.new) - (w.end - w.start) for w in words)
    after = built_text(content, words)
    return after.slice(start, stop + longer)


def _alternatives(old: MarkedText, wanted: Sequence[tuple[str, MarkedText]]) -> MarkedText:
    """The draft's words and the colleagues' in brackets; spaces around the words stay outside."""
    pieces = [old, *(words for _, words in wanted)]
    filled = [p.text for p in pieces if p.text.strip()] or [" "]
    before = " " if any(text[:1].isspace() for text in filled) else ""
    after = " " if any(text[-1:].isspace() for text in filled) else ""
    parts = [bracketed(_stripped(old))] if old.text.strip() else []
    parts += [_wanted(_stripped(words), name) for name, words in wanted]
    return plain(before) + _joined(parts) + plain(after)


def _wanted(words: MarkedText, name: str) -> MarkedText:
    """What somebody wants in the place of the draft's words; nothing is their deletion."""
    if words.text.strip():
        return bracketed(words, name)
    return bracketed("", name, Stance.DELETES)


def _stripped(content: MarkedText) -> MarkedText:
    start = len(content.text) - len(content.text.lstrip())
    return content.slice(start, len(content.text.rstrip()))


def _joined(parts: Sequence[MarkedText]) -> MarkedText:
    result = MarkedText()
    for number, part in enumerate(parts):
        result = result + (plain(" ") if number else MarkedText()) + part
    return result
