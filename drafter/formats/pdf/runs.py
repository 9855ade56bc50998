"""Marked text as runs, the form in which the page templates take it.

A run is a list of its text, its marks by letter and a link. The letters: i, b, u, s, ^ and _ are the
looks of the text, + stands for inserted, - for deleted, > for moved here, < for moved away, r for a
remark that is not of the text. A run that refers to a footnote is
`{"note": key, "first": bool, "change": one of the last letters or ""}`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers
from drafter.document.resolution import Resolution

Run = list[str] | dict[str, Any]
INSERTED, DELETED, MOVED_HERE, MOVED_AWAY, REMARK = "+-><r"
_LETTERS = {
    MarkKind.ITALIC: "i",
    MarkKind.BOLD: "b",
    MarkKind.UNDERLINE: "u",
    MarkKind.STRIKE: "s",
    MarkKind.SUPERSCRIPT: "^",
    MarkKind.SUBSCRIPT: "_",
}
_WEB = ("http://", "https://")


class Runs:
    """Turns the texts of a resolution into runs, and remembers which notes have been referred to.

    `prefix` keeps the notes of a base apart from those of the current text.
    """

    def __init__(self, resolution: Resolution, prefix: str = "") -> None:
        self.numbers = footnote_numbers(resolution)
        self._prefix = prefix
        self._met: set[str] = set()

    def of(self, content: MarkedText, change: str = "") -> list[Run]:
        """The runs of a text, all of them with the letter of a change where one is given."""
        edges = sorted({0, len(content), *(e for m in content.marks for e in (m.start, m.end))})
        result: list[Run] = []
        for start, end in pairwise(edges):
            marks = [m for m in content.marks if m.start <= start and m.end >= end]
            text = content.text[start:end]
            if text == FOOTNOTE_CHARACTER:
                note_id = next((m.value for m in marks if m.kind is MarkKind.FOOTNOTE), "")
                result += self._reference(note_id, change)
                continue
            letters = "".join(_LETTERS.get(m.kind, "") for m in marks)
            link = next((m.value for m in marks if m.kind is MarkKind.LINK), "")
            result.append([text, letters + change, link if link.startswith(_WEB) else ""])
        return result

    def _reference(self, note_id: str, change: str) -> list[Run]:
        if note_id not in self.numbers:
            return []
        first = note_id not in self._met
        self._met.add(note_id)
        return [{"note": self.key(note_id), "first": first, "change": change}]

    def key(self, note_id: str) -> str:
        """Under what the notes of a page hold this one."""
        return self._prefix + note_id

    def is_referred(self, note_id: str) -> bool:
        """Whether a reference to the note has been made a run."""
        return note_id in self._met
