"""The notes at the feet of pages, also where one goes on over the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafter.document.marked_text import (
    FOOTNOTE_CHARACTER,
    Mark,
    MarkedText,
    MarkKind,
    footnote_reference,
    marked,
)
from drafter.formats.pdf_reading.lines import TextLine

_TYPED = re.compile(r"(?P<label>\d{1,3}|[*†‡]{1,3})(?:/|\.)?\s+(?=\S)")
_LABEL = re.compile(r"\d{1,3}|[*†‡]{1,3}")
_RAISED = re.compile(r"(?P<first>\d{1,3}|[*†‡]{1,3})(?:,\s*(?P<second>\d{1,3}))?")


@dataclass
class Note:
    """A note by its number or sign; `page` is where it begins."""

    label: str
    page: int
    lines: list[TextLine] = field(default_factory=list)

    @property
    def key(self) -> str:
        """A name of the note that no other has."""
        return f"note {self.page}:{self.label}"


def notes_of(zones: Sequence[Sequence[TextLine]]) -> list[Note]:
    """The notes of all pages in order. Lines before the first number go on with the last note."""
    notes: list[Note] = []
    for page, zone in enumerate(zones):
        for line in zone:
            label, line = _label(line, notes)
            if label:
                notes.append(Note(label, page, [line]))
            elif notes:
                notes[-1].lines.append(line)
    return notes


def _label(line: TextLine, notes: Sequence[Note]) -> tuple[str, TextLine]:
    if _LABEL.fullmatch(line.leading):
        return line.leading, line
    typed = _TYPED.match(line.text)
    if typed is None or not _is_next(typed["label"], notes):
        return "", line
    return typed["label"], _from(line, typed.end())


def _is_next(label: str, notes: Sequence[Note]) -> bool:
    if not label.isdigit():
        return True
    numbers = [int(note.label) for note in notes if note.label.isdigit()]
    return int(label) == numbers[-1] + 1 if numbers else int(label) <= 3


def _from(line: TextLine, start: int) -> TextLine:
    return replace(line, content=line.content.slice(start))


class References:
    """Finds the note that a raised number leads to: on its page, else the last one before, else on
    the next page, where a full one has pushed it."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self._by_label: dict[str, list[Note]] = {}
        for note in notes:
            self._by_label.setdefault(note.label, []).append(note)

    def note(self, label: str, page: int) -> Note | None:
        """The note of that number for a reference on a page, None where there is none."""
        known = self._by_label.get(label, [])
        own = [note for note in known if note.page == page]
        before = [note for note in known if note.page < page]
        pushed = [note for note in known if note.page == page + 1]
        candidates = own or before[::-1] or pushed
        return candidates[0] if candidates else None

    def placed(self, content: MarkedText, page: int) -> MarkedText:
        """The text of a line with references for raised numbers and signs of notes."""
        for start, end in reversed(list(content.ranges(MarkKind.SUPERSCRIPT))):
            found = _RAISED.fullmatch(content.text[start:end].strip())
            if found is None:
                continue
            labels = [label for label in (found["first"], found["second"]) if label]
            notes = [note for label in labels if (note := self.note(label, page)) is not None]
            if len(notes) == len(labels):
                content = _with_references(content, start, end, notes)
        return self._signs(content, page)

    def _signs(self, content: MarkedText, page: int) -> MarkedText:
        """Signs that are set on the line, behind a word."""
        for sign, notes in self._by_label.items():
            own = [note for note in notes if note.page == page]
            if sign.isdigit() or not own:
                continue
            shape = re.compile(rf"(?<=[^\s*†‡]){re.escape(sign)}(?![*†‡\w])")
            for found in reversed(list(shape.finditer(content.text))):
                content = _with_references(content, found.start(), found.end(), own[:1])
        return content


def _with_references(
    content: MarkedText, start: int, end: int, notes: Sequence[Note]
) -> MarkedText:
    while start and content.text[start - 1] == " ":
        start -= 1
    references = MarkedText()
    for note in notes:
        references = references + footnote_reference(note.key)
    return _without_looks(content.replace(start, end, references))


def _without_looks(content: MarkedText) -> MarkedText:
    """References bear no italics of their own."""
    marks: list[Mark] = []
    places = [n for n, c in enumerate(content.text) if c == FOOTNOTE_CHARACTER]
    for mark in content.marks:
        if mark.kind is MarkKind.FOOTNOTE:
            marks.append(mark)
            continue
        start = mark.start
        for place in [p for p in places if mark.start <= p < mark.end]:
            marks.append(Mark(start, place, mark.kind, mark.value))
            start = place + 1
        marks.append(Mark(start, mark.end, mark.kind, mark.value))
    return marked(content.text, marks)
