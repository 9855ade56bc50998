"""What a resolution has beside its words: italics and other marks, and where its notes stand.

A library keeps the words of paragraphs as one searches them, and this in one short text for each resolution, so that
a text that is read from it can be held against another like any file. Marks of a text are written "i0-28 n56:0":
italics over the characters from 0 to 28, a reference to the first note behind 56. What is read of it is never trusted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.document.marked_text import FOOTNOTE_CHARACTER, Mark, MarkedText, MarkKind, marked

if TYPE_CHECKING:
    from drafter.document.resolution import Resolution

_LETTERS = {
    MarkKind.ITALIC: "i",
    MarkKind.BOLD: "b",
    MarkKind.UNDERLINE: "u",
    MarkKind.STRIKE: "s",
    MarkKind.SUPERSCRIPT: "h",
    MarkKind.SUBSCRIPT: "l",
}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}
_MARK = re.compile(r"([ibushl])(\d{1,7})-(\d{1,7})|n(\d{1,7}):(\d{1,5})")
_LONGEST = 5_000_000


@dataclass(frozen=True, slots=True)
class Form:
    """The marks of the title, of the paragraphs by their positions, and of the notes in order; each note's sign,
    "" for a numbered one; the number of the first note."""

    title: str = ""
    paragraphs: Mapping[int, str] = field(default_factory=dict)
    notes: Sequence[str] = ()
    signs: Sequence[str] = ()
    first_note: int = 1


def form_of(resolution: Resolution) -> Form:
    """The form of a resolution, for the texts that `records.record_of` makes of it."""
    numbers = {note.id: number for number, note in enumerate(resolution.footnotes)}
    written = {
        position: _written(one.content, numbers)
        for position, one in enumerate(resolution.paragraphs)
    }
    return Form(
        title=_written(one_line(resolution.title), numbers),
        paragraphs={position: marks for position, marks in written.items() if marks},
        notes=tuple(_written(note.content, numbers, strip=False) for note in resolution.footnotes),
        signs=tuple(note.sign for note in resolution.footnotes),
        first_note=resolution.first_footnote,
    )


def one_line(content: MarkedText) -> MarkedText:
    """A title with each run of spaces and line feeds made one space."""
    for run in reversed(list(re.finditer(r"\s+", content.text))):
        if run[0] != " ":
            content = content.replace(run.start(), run.end(), MarkedText(" "))
    return content


def _written(content: MarkedText, numbers: Mapping[str, int], *, strip: bool = True) -> str:
    plain = content.plain
    kept = plain.strip() if strip else plain
    before = len(plain) - len(plain.lstrip()) if strip else 0

    def position(there: int) -> int:
        return min(max(content.plain_position(there) - before, 0), len(kept))

    said = []
    for mark in content.marks:
        start, end = position(mark.start), position(mark.end)
        if mark.kind is MarkKind.FOOTNOTE and mark.value in numbers:
            said.append(f"n{start}:{numbers[mark.value]}")
        elif mark.kind in _LETTERS and start < end:
            said.append(f"{_LETTERS[mark.kind]}{start}-{end}")
    return " ".join(said)


def with_marks(text: str, written: str, notes: Sequence[str]) -> MarkedText:
    """A text with its marks; `notes` are the ids of the notes in order."""
    references: list[tuple[int, str]] = []
    marks: list[tuple[int, int, MarkKind]] = []
    for found in _MARK.finditer(written):
        letter, start, end, place, number = found.groups()
        if letter:
            marks.append((int(start), min(int(end), len(text)), _KINDS[letter]))
        elif int(number) < len(notes) and int(place) <= len(text):
            references.append((int(place), notes[int(number)]))
    references.sort(key=lambda one: one[0])
    pieces, last = [], 0
    for place, _ in references:
        pieces += [text[last:place], FOOTNOTE_CHARACTER]
        last = place
    places = [place for place, _ in references]
    made = [
        Mark(place + before, place + before + 1, MarkKind.FOOTNOTE, note)
        for before, (place, note) in enumerate(references)
    ]
    for start, end, kind in marks:
        first = start + sum(place <= start for place in places)
        made.append(Mark(first, end + sum(place < end for place in places), kind))
    return marked("".join([*pieces, text[last:]]), made)


def as_json(form: Form) -> str:
    """The form as it stands in the library."""
    said = {
        "title": form.title,
        "paragraphs": {str(position): marks for position, marks in form.paragraphs.items()},
        "notes": [[sign, marks] for sign, marks in zip(form.signs, form.notes, strict=True)],
        "first": form.first_note,
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Form | None:
    """The form that a library has, None where it makes no sense."""
    if len(text) > _LONGEST:
        return None
    try:
        said = json.loads(text)
        return Form(
            title=str(said["title"]),
            paragraphs={int(place): str(marks) for place, marks in said["paragraphs"].items()},
            notes=tuple(str(marks) for _, marks in said["notes"]),
            signs=tuple(str(sign)[:4] for sign, _ in said["notes"]),
            first_note=int(said["first"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
