"""Running text as mixed content: looks as spans, links, and notes at the place of reference."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from drafter.conventions.symbols import find_symbols
from drafter.document.marked_text import FOOTNOTE_CHARACTER, Mark, MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers
from drafter.document.resolution import Resolution
from drafter.formats.akn.writing.markup import address, element
from drafter.formats.xml_text import escape

_DOCUMENTS = "https://docs.un.org/en/"
"""Where the United Nations shows a document of a given symbol."""
_SPANS = {
    MarkKind.ITALIC: "italic",
    MarkKind.BOLD: "bold",
    MarkKind.UNDERLINE: "underline",
    MarkKind.STRIKE: "strike",
}
_RAISED = {MarkKind.SUPERSCRIPT: "sup", MarkKind.SUBSCRIPT: "sub"}


class Inline:
    """Writes the texts of one resolution. A note stands where it is first referred to."""

    def __init__(self, resolution: Resolution) -> None:
        self._numbers = footnote_numbers(resolution)
        self._notes = {note.id: note for note in resolution.footnotes}
        self._places: dict[str, str] = {}

    def mark(self) -> int:
        """How many notes have been written: the state to come back to with `back_to`."""
        return len(self._places)

    def back_to(self, mark: int) -> None:
        """Forget the notes written since, because what they stand in is written anew."""
        for note_id in list(self._places)[mark:]:
            del self._places[note_id]

    def of(self, content: MarkedText) -> str:
        """The markup of a text."""
        linked = _with_links(content)
        edges = sorted({0, len(content), *(e for m in linked for e in (m.start, m.end))})
        pieces = []
        for start, end in pairwise(edges):
            target = next((m.value for m in linked if m.start <= start and m.end >= end), "")
            inside = self._looks(content, start, end)
            pieces.append(element("a", inside, href=address(target)) if target else inside)
        return "".join(pieces)

    def paragraph(self, content: MarkedText) -> str:
        """The text as a block."""
        return f'<p xml:space="preserve">{self.of(content)}</p>'

    def _looks(self, content: MarkedText, start: int, end: int) -> str:
        marks = [m for m in content.marks if m.start < end and m.end > start]
        bounds = {max(start, m.start) for m in marks} | {min(end, m.end) for m in marks}
        pieces = []
        for left, right in pairwise(sorted({start, end, *bounds})):
            over = [m for m in marks if m.start <= left and m.end >= right]
            pieces.append(self._run(content.text[left:right], over))
        return "".join(pieces)

    def _run(self, text: str, marks: Sequence[Mark]) -> str:
        if text == FOOTNOTE_CHARACTER:
            inside = "".join(self._note(m.value) for m in marks if m.kind is MarkKind.FOOTNOTE)
        else:
            inside = "<eol/>".join(escape(line) for line in text.split("\n"))
        for name in (_RAISED[m.kind] for m in marks if m.kind in _RAISED):
            inside = element(name, inside)
        looks = dict.fromkeys(_SPANS[m.kind] for m in marks if m.kind in _SPANS)
        return element("span", inside, class_=" ".join(looks)) if looks and inside else inside

    def _note(self, note_id: str) -> str:
        number = self._numbers.get(note_id)
        if number is None:
            return ""
        if note_id in self._places:
            place = f"#{self._places[note_id]}"
            return element("noteRef", marker=number, placement="bottom", href=place)
        name = f"authorialNote_{len(self._places) + 1}"
        self._places[note_id] = name
        inside = "".join(self.paragraph(line) for line in self._notes[note_id].content.lines())
        return element("authorialNote", inside, marker=number, placement="bottom", eId=name)


def _with_links(content: MarkedText) -> list[Mark]:
    """The links of a text, those of the symbols in it added, so that every cited paper is linked."""
    links = [m for m in content.marks if m.kind is MarkKind.LINK and m.value]
    for found in find_symbols(content.text):
        if all(m.end <= found.start or m.start >= found.end for m in links):
            target = _DOCUMENTS + found.text.replace(" ", "")
            links.append(Mark(found.start, found.end, MarkKind.LINK, target))
    return _apart(links)


def _apart(links: list[Mark]) -> list[Mark]:
    """Links that do not overlap: an address inside another is none."""
    result: list[Mark] = []
    for link in sorted(links):
        if not result or link.start >= result[-1].end:
            result.append(link)
    return result
