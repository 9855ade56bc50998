"""Notes where changes are tracked: shared by both texts, or of one of them only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.document.numbering import footnote_numbers
from drafter.document.paragraph import Footnote
from drafter.document.resolution import Resolution
from drafter.formats.docx.writing.markup import field, text_elements
from drafter.formats.docx.writing.runs import NOTE_STYLE


@dataclass(frozen=True, slots=True)
class FileNote:
    """A note of the file: that of the base, of the current text, or of both."""

    number: int
    base: Footnote | None
    current: Footnote | None


class TrackedNotes:
    """Decides for each reference whether it is a new note of the file or repeats one."""

    def __init__(self, base: Resolution, current: Resolution, partners: Mapping[str, str]) -> None:
        self._base = {note.id: note for note in base.footnotes}
        self._current = {note.id: note for note in current.footnotes}
        self._base_numbers = footnote_numbers(base)
        self._numbers = footnote_numbers(current)
        self._partners = partners
        self._base_files: dict[str, int] = {}
        self._files: dict[str, int] = {}
        self.notes: list[FileNote] = []

    def knows(self, note_id: str, *, in_base: bool) -> bool:
        """Whether there is such a note on that side."""
        return note_id in (self._base if in_base else self._current)

    def shared(self, base_id: str, note_id: str) -> str | None:
        """The reference that stands in both texts; None where it must be written twice, deleted
        and inserted, because it does not lead to one and the same note of the file."""
        if not (self.knows(base_id, in_base=True) and self.knows(note_id, in_base=False)):
            return None
        first, second = self._base_files.get(base_id), self._files.get(note_id)
        if first is not None or second is not None:
            return self._again(second, self._numbers[note_id]) if first == second else None
        before, after = self._base[base_id], self._current[note_id]
        if self._partners.get(note_id) != base_id or before.sign != after.sign:
            return None
        number = self._new(before, after)
        self._base_files[base_id] = self._files[note_id] = number
        return _reference(number, after.sign)

    def of_base(self, note_id: str) -> str:
        """A reference that is in the base only; "" to no note."""
        if not self.knows(note_id, in_base=True):
            return ""
        if note_id in self._base_files:
            return self._again(self._base_files[note_id], self._base_numbers[note_id])
        note = self._base[note_id]
        number = self._base_files[note_id] = self._new(note, None)
        return _reference(number, note.sign)

    def of_current(self, note_id: str) -> str:
        """A reference that is in the current text only; "" to no note."""
        if not self.knows(note_id, in_base=False):
            return ""
        if note_id in self._files:
            return self._again(self._files[note_id], self._numbers[note_id])
        note = self._current[note_id]
        number = self._files[note_id] = self._new(None, note)
        return _reference(number, note.sign)

    def _again(self, number: int | None, shown: str) -> str:
        return field(f"NOTEREF _RefNote{number} \\f \\h", shown, NOTE_STYLE)

    def _new(self, base: Footnote | None, current: Footnote | None) -> int:
        number = len(self.notes) + 1
        self.notes.append(FileNote(number, base, current))
        return number


def _reference(number: int, sign: str) -> str:
    custom = ' w:customMarkFollows="1"' if sign else ""
    mark = text_elements(sign) if sign else ""
    place = 900_000 + number
    return (
        f'<w:bookmarkStart w:id="{place}" w:name="_RefNote{number}"/>'
        f"<w:r><w:rPr>{NOTE_STYLE}</w:rPr>"
        f'<w:footnoteReference{custom} w:id="{number}"/>{mark}</w:r>'
        f'<w:bookmarkEnd w:id="{place}"/>'
    )
