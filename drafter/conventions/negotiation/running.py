"""All texts of a resolution as one string, so that a bracket may open in one paragraph and close in another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.document.marked_text import MarkedText
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import NOTE_PREFIX, TITLE, Resolution

BREAK = "\u2029"
"""Stands between two texts."""
_APART = (ParagraphKind.PART, ParagraphKind.ANNEX)


@dataclass(frozen=True, slots=True)
class Running:
    """`text` with the texts in reading order: title, paragraphs, notes; a break after each.

    `targets[n]` begins at `starts[n]`. `borders` are the starts at which no bracket is carried on:
    title, body, each part, each annex and each note are read apart.
    """

    text: str
    targets: tuple[str, ...]
    starts: tuple[int, ...]
    borders: frozenset[int]

    def number(self, offset: int) -> int:
        """Which text an offset lies in; a break belongs to the text before it."""
        return bisect_right(self.starts, offset) - 1

    def place(self, offset: int) -> tuple[str, int]:
        """The target and the position in it. Raises IndexError where there is no text at all."""
        number = self.number(offset)
        return self.targets[number], offset - self.starts[number]

    def end_of(self, number: int) -> int:
        """Where a text ends."""
        following = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return following - len(BREAK)

    def span_of(self, target: str) -> tuple[int, int] | None:
        """Where the text of a target lies, None where it is not among them."""
        if target not in self.targets:
            return None
        number = self.targets.index(target)
        return self.starts[number], self.end_of(number)

    def pieces(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """A range as ranges of the texts it goes over: target, start and end in it. Texts of which only
        the break is in the range give an empty one."""
        number = self.number(start)
        while number < len(self.starts) and self.starts[number] < max(end, start + 1):
            first = self.starts[number]
            last = self.end_of(number)
            yield self.targets[number], max(start, first) - first, min(end, last) - first
            number += 1


def texts_of(resolution: Resolution) -> Iterator[tuple[str, MarkedText]]:
    """The texts that are negotiated, in reading order, with their targets."""
    yield TITLE, resolution.title
    for paragraph in resolution.paragraphs:
        yield paragraph.id, paragraph.content
    for note in resolution.footnotes:
        yield NOTE_PREFIX + note.id, note.content


def running(resolution: Resolution) -> Running:
    """The texts of a resolution as one string."""
    parts: list[str] = []
    targets: list[str] = []
    starts: list[int] = []
    borders: set[int] = set()
    at = 0
    apart = {p.id for p in resolution.paragraphs if p.kind in _APART}
    if resolution.paragraphs:
        apart.add(resolution.paragraphs[0].id)
    for target, content in texts_of(resolution):
        if target == TITLE or target in apart or target.startswith(NOTE_PREFIX):
            borders.add(at)
        targets.append(target)
        starts.append(at)
        parts.append(content.text.replace(BREAK, "\n"))
        at += len(content.text) + len(BREAK)
    return Running(
        "".join(part + BREAK for part in parts), tuple(targets), tuple(starts), frozenset(borders)
    )


def alone(text: str) -> Running:
    """A single text that belongs to nothing; its target is empty."""
    return Running(text.replace(BREAK, "\n") + BREAK, ("",), (0,), frozenset([0]))
