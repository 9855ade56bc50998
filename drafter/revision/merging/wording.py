"""A change or an alternative in words, for people."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.document.marked_text import MarkedText
from drafter.document.numbering import footnote_numbers
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.revision.changes import Piece, Places
from drafter.revision.merging.building import built_text
from drafter.revision.merging.change import (
    Deed,
    Deletion,
    FieldChange,
    Insertion,
    Move,
    Recast,
    Words,
    plain_words,
)
from drafter.revision.merging.points import Alternative, Point

_NAMES = {"heading": "heading line", "report": "report line", "title": "title"}
_FIELDS = {"first_footnote": "number of the first footnote", "adoption": "adoption line"}
DELETED = "(deleted)"


class Wording:
    """Names the places of a draft and says what is proposed there."""

    def __init__(self, base: Resolution) -> None:
        self._base = base
        self._places = Places(base)
        self._numbers = footnote_numbers(base)
        names = (f"after {self._places.of(p.id)}" for p in base.paragraphs)
        self.gaps = ("to the beginning", *names)
        """How the gap before each paragraph, and after the last, is called: "after paragraph 5"."""

    def target_of(self, point: Point) -> str:
        """The text of the draft to look at for a point, "" where there is none."""
        return self._target(point.proposals[0].deed)

    def _target(self, deed: Deed) -> str:
        match deed:
            case Words(target):
                return target
            case Insertion(gap):
                paragraphs = self._base.paragraphs
                return paragraphs[max(gap - 1, 0)].id if paragraphs else "title"
            case FieldChange():
                return ""
            case _:
                return deed.paragraph.id

    def place(self, point: Point) -> str:
        """Where a point is, as a person would say: "paragraph 5", "after paragraph 5"."""
        deeds = [p.deed for p in point.proposals]
        deed = next((d for d in deeds if isinstance(d, Deletion)), deeds[0])
        match deed:
            case FieldChange(field, name):
                return _FIELDS.get(field) or name.replace("_", " ")
            case Insertion(gap):
                return self.gaps[gap].replace("to the beginning", "at the beginning")
            case Words(target) if target.startswith(NOTE_PREFIX):
                return f"footnote {self._numbers.get(target.removeprefix(NOTE_PREFIX), '?')}"
            case _:
                target = self._target(deed)
                return _NAMES.get(target) or self._places.of(target) or target.replace("-", " ")

    def ours(self, point: Point) -> str:
        """What the draft says there: the words in question, a whole paragraph where one may go."""
        deeds = [p.deed for p in point.proposals]
        for deed in deeds:
            if isinstance(deed, Deletion):
                return plain_words(deed.paragraph.content)
            if isinstance(deed, FieldChange):
                return _value(deed.old)
        span = _span(deeds)
        if span is not None:
            target, start, end = span
            return plain_words(self._base.text_at(target).slice(start, end)).strip()
        for deed in deeds:
            if isinstance(deed, Move | Recast):
                return plain_words(deed.paragraph.content)
        return ""

    def sentence(self, point: Point) -> str:
        """What the draft says there, as the whole text in which words are in question."""
        words = next((p.deed for p in point.proposals if isinstance(p.deed, Words)), None)
        if words is None:
            return self.ours(point)
        return plain_words(self._base.text_at(words.target))

    def theirs(self, point: Point, alternative: Alternative) -> str:
        """What an alternative says there, and what else it does."""
        span = _span([p.deed for p in point.proposals])
        deeds = [p.deed for p in alternative.proposals]
        whole = [p.deed.paragraph for p in point.proposals if isinstance(p.deed, Deletion)]
        said: list[str] = []
        words = [d for d in deeds if isinstance(d, Words)]
        for target in dict.fromkeys(w.target for w in words):
            there = [w for w in words if w.target == target]
            if span is not None and span[0] == target and not any(p.id == target for p in whole):
                said.append(self._spoken(target, there, span[1], span[2]))
            else:
                said.append(self._spoken(target, there, 0, len(self._base.text_at(target))))
        said += [self._other(deed) for deed in deeds if not isinstance(deed, Words)]
        return " ".join(said)

    def _spoken(self, target: str, words: Sequence[Words], start: int, end: int) -> str:
        content = self._base.text_at(target)
        longer = sum(len(w.new) - (w.end - w.start) for w in words)
        new = plain_words(built_text(content, words).slice(start, end + longer)).strip()
        if all(word.only_marks for word in words):
            return f"{new} (set otherwise)"
        return new or DELETED

    def _other(self, deed: Deed) -> str:
        match deed:
            case Deletion():
                return DELETED
            case Insertion(_, _, paragraph):
                return plain_words(paragraph.content)
            case Move(_, gap):
                return f"(moved {self.gaps[gap]})"
            case Recast(_, kind, level):
                return f"(as {str(kind).replace('-', ' ')}{f', level {level}' if level else ''})"
            case FieldChange(_, _, _, new):
                return _value(new) or DELETED
            case _:
                return ""

    def pieces(self, point: Point, alternative: Alternative) -> tuple[Piece, ...]:
        """An alternative in the sentence it belongs to: words kept, deleted and inserted."""
        deeds = [p.deed for p in alternative.proposals]
        words = [d for d in deeds if isinstance(d, Words)]
        if not words:
            ours, theirs = self.ours(point), self.theirs(point, alternative)
            if any(isinstance(d, Deletion) for d in deeds):
                return (Piece("deleted", ours),)
            if any(isinstance(d, Insertion) for d in deeds):
                return (Piece("inserted", theirs),)
            if any(isinstance(d, FieldChange) for d in deeds):
                gone = (Piece("deleted", ours), Piece("kept", " ")) if ours else ()
                return (*gone, Piece("inserted", theirs))
            return (Piece("kept", f"{ours} "), Piece("inserted", theirs))
        target = words[0].target
        return _marked_up(self._base.text_at(target), [w for w in words if w.target == target])


def _marked_up(content: MarkedText, words: Sequence[Words]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = 0
    for change in sorted(words, key=lambda w: (w.start, w.end)):
        pieces.append(Piece("kept", plain_words(content.slice(at, change.start))))
        if change.only_marks:
            pieces.append(Piece("inserted", plain_words(change.new)))
        else:
            pieces.append(Piece("deleted", plain_words(change.old)))
            pieces.append(Piece("inserted", plain_words(change.new)))
        at = change.end
    pieces.append(Piece("kept", plain_words(content.slice(at))))
    return tuple(piece for piece in pieces if piece.text)


def _span(deeds: Sequence[Deed]) -> tuple[str, int, int] | None:
    """The range that all changes of words of one text cover; of the first text where several are."""
    words = [deed for deed in deeds if isinstance(deed, Words)]
    if not words:
        return None
    there = [w for w in words if w.target == words[0].target]
    return there[0].target, min(w.start for w in there), max(w.end for w in there)


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    return "" if value is None else str(value)
