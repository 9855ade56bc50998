"""Text with marks: the plain characters of a paragraph, title or note, and what holds over their ranges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

FOOTNOTE_CHARACTER = "\ufffc"
"""Stands in the text where a footnote is referred to; its mark carries the footnote's id."""


class MarkKind(StrEnum):
    """What a mark says about its range."""

    ITALIC = "italic"
    BOLD = "bold"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    FOOTNOTE = "footnote"
    LINK = "link"
    COMMENT = "comment"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A kind of mark over `text[start:end]`, in Python string indices.

    `value` is the footnote's id, the link's target, the comment's id or the slot's name. An italic
    whose value is "restored" was not in the file that was read but follows from the opening phrase.
    """

    start: int
    end: int
    kind: MarkKind
    value: str = ""

    def shifted(self, by: int) -> Mark:
        """The same mark `by` characters further on."""
        return Mark(self.start + by, self.end + by, self.kind, self.value)


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Immutable text and its marks in canonical form.

    Canonical: sorted, none empty, none beyond the text, neighbours of the same kind and value
    joined; a footnote mark covers exactly one `FOOTNOTE_CHARACTER`, and every such character has
    one. Build with `marked`, which puts any marks into this form.
    """

    text: str = ""
    marks: tuple[Mark, ...] = ()

    def __len__(self) -> int:
        return len(self.text)

    def __add__(self, other: MarkedText) -> MarkedText:
        return self.replace(len(self.text), len(self.text), other)

    def slice(self, start: int, end: int | None = None) -> MarkedText:
        """The characters from `start` up to `end` with the marks that lie over them."""
        stop = len(self.text) if end is None else end
        return _canonical(self.text[start:stop], [m.shifted(-start) for m in self.marks])

    def replace(self, start: int, end: int, content: MarkedText) -> MarkedText:
        """This text with `[start:end]` replaced; the new text carries only its own marks.

        Only a comment goes on over what is put in between its words: it is about a place, not about
        letters. Raises ValueError when the range does not lie in the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(
                f"range {start}:{end} is outside a text of {len(self.text)} characters"
            )
        moved = start + len(content.text)
        marks: list[Mark] = []
        for mark in self.marks:
            if mark.kind is MarkKind.COMMENT and mark.start < start and mark.end > end:
                marks.append(Mark(mark.start, mark.end + moved - end, mark.kind, mark.value))
                continue
            if mark.start < start:
                marks.append(Mark(mark.start, min(mark.end, start), mark.kind, mark.value))
            if mark.end > end:
                begin = max(mark.start, end)
                marks.append(Mark(begin, mark.end, mark.kind, mark.value).shifted(moved - end))
        marks.extend(m.shifted(start) for m in content.marks)
        return _canonical(self.text[:start] + content.text + self.text[end:], marks)

    def with_mark(self, kind: MarkKind, start: int, end: int, value: str = "") -> MarkedText:
        """This text with one mark more."""
        return _canonical(self.text, [*self.marks, Mark(start, end, kind, value)])

    def without_mark(self, kind: MarkKind, start: int = 0, end: int | None = None) -> MarkedText:
        """This text with no mark of `kind`, whatever its value, over `[start:end]`."""
        stop = len(self.text) if end is None else end
        kept: list[Mark] = []
        for mark in self.marks:
            if mark.kind is not kind:
                kept.append(mark)
                continue
            kept.append(Mark(mark.start, min(mark.end, start), kind, mark.value))
            kept.append(Mark(max(mark.start, stop), mark.end, kind, mark.value))
        return _canonical(self.text, kept)

    def ranges(self, kind: MarkKind) -> Iterator[tuple[int, int]]:
        """The ranges of `kind`, in order."""
        return ((m.start, m.end) for m in self.marks if m.kind is kind)

    def has(self, kind: MarkKind, position: int) -> bool:
        """Whether the character at `position` carries a mark of `kind`."""
        return any(m.kind is kind and m.start <= position < m.end for m in self.marks)

    def lines(self) -> list[MarkedText]:
        """The texts between its line feeds; a text without one is its only line."""
        feeds = [i for i, character in enumerate(self.text) if character == "\n"]
        starts = [0, *(feed + 1 for feed in feeds)]
        ends = [*feeds, len(self.text)]
        return [self.slice(start, end) for start, end in zip(starts, ends, strict=True)]

    @property
    def footnote_references(self) -> tuple[tuple[int, str], ...]:
        """Each reference as (position of its character, id of the footnote), in order."""
        return tuple((m.start, m.value) for m in self.marks if m.kind is MarkKind.FOOTNOTE)

    @property
    def plain(self) -> str:
        """The text as one reads it aloud: without the footnote references."""
        return self.text.replace(FOOTNOTE_CHARACTER, "")

    def plain_position(self, position: int) -> int:
        """Where `position` lies in `plain`."""
        return position - self.text.count(FOOTNOTE_CHARACTER, 0, position)

    def position_of_plain(self, plain_position: int) -> int:
        """The first position here that corresponds to a position in `plain`."""
        position = 0
        for character in self.text:
            if plain_position <= 0:
                break
            plain_position -= character != FOOTNOTE_CHARACTER
            position += 1
        return position


def marked(text: str, marks: Iterable[Mark] = ()) -> MarkedText:
    """Text with marks in canonical form: clipped, sorted, joined.

    A footnote character without a mark is dropped together with its place, since nothing is known
    about it; a footnote mark on another character is dropped.
    """
    result = _canonical(text, marks)
    if FOOTNOTE_CHARACTER not in text:
        return result
    known = {m.start for m in result.marks if m.kind is MarkKind.FOOTNOTE}
    stray = [i for i, c in enumerate(text) if c == FOOTNOTE_CHARACTER and i not in known]
    for position in reversed(stray):
        result = result.replace(position, position + 1, MarkedText())
    return result


def plain(text: str) -> MarkedText:
    """Text without any mark."""
    return marked(text)


def italic(text: str) -> MarkedText:
    """Text that is italic throughout."""
    return marked(text, [Mark(0, len(text), MarkKind.ITALIC)])


def footnote_reference(footnote_id: str) -> MarkedText:
    """A single reference to the footnote of that id."""
    return MarkedText(FOOTNOTE_CHARACTER, (Mark(0, 1, MarkKind.FOOTNOTE, footnote_id),))


def _canonical(text: str, marks: Iterable[Mark]) -> MarkedText:
    length = len(text)
    references: dict[int, Mark] = {}
    by_sort: dict[tuple[MarkKind, str], list[Mark]] = {}
    for mark in marks:
        start, end = max(mark.start, 0), min(mark.end, length)
        if start >= end:
            continue
        if mark.kind is MarkKind.FOOTNOTE:
            if end == start + 1 and text[start] == FOOTNOTE_CHARACTER:
                references[start] = Mark(start, end, mark.kind, mark.value)
            continue
        by_sort.setdefault((mark.kind, mark.value), []).append(
            Mark(start, end, mark.kind, mark.value)
        )
    result = list(references.values())
    for same in by_sort.values():
        result.extend(_joined(same))
    return MarkedText(text, tuple(sorted(result)))


def _joined(marks: list[Mark]) -> Iterator[Mark]:
    marks.sort()
    current = marks[0]
    for mark in marks[1:]:
        if mark.start <= current.end:
            if mark.end > current.end:
                current = Mark(current.start, mark.end, current.kind, current.value)
        else:
            yield current
            current = mark
    yield current
