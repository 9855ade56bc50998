"""A piece as HTML that Word and Outlook understand: styles at the elements, notes as Word marks them.

Word makes a real footnote of an element that carries its own `mso-footnote-id`; every other program
shows a raised number that leads to the note at the end.
"""

from __future__ import annotations

from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind
from drafter.formats.copied.piece import HEADINGS, CopiedLine, Piece, runs
from drafter.formats.html.markup import TAGS, element, escape, is_address

_GAP = "\u00a0\u00a0"
"""Between a number and its text: HTML has no tabs."""
_INDENT = 36
"""Points a level of subparagraphs is set in."""


def as_html(piece: Piece) -> str:
    """The piece as a page that loads nothing."""
    places = {note.id: (n, note.number) for n, note in enumerate(piece.notes, 1)}
    writer = _Writer(places)
    lines = [_line(line, writer) for line in piece.lines]
    direction = "rtl" if piece.is_right_to_left else "ltr"
    body = "\n".join([*lines, *_notes(piece, writer)])
    return (
        f'<html lang="{escape(piece.language)}" dir="{direction}"><head><meta charset="utf-8"></head>'
        f'<body dir="{direction}">\n{body}\n</body></html>'
    )


class _Writer:
    """Running text; `places` are the notes' places in the piece and their numbers, by their ids."""

    def __init__(self, places: dict[str, tuple[int, str]]) -> None:
        self._places = places
        self._referred: set[str] = set()

    def of(self, content: MarkedText) -> str:
        out = []
        for text, marks in runs(content):
            if text == FOOTNOTE_CHARACTER:
                out += [self._reference(m.value) for m in marks if m.kind is MarkKind.FOOTNOTE]
                continue
            inside = "<br>".join(escape(line) for line in text.split("\n"))
            for kind in dict.fromkeys(m.kind for m in marks if m.kind in TAGS):
                tag = "i" if kind is MarkKind.ITALIC else TAGS[kind]
                inside = element("b" if kind is MarkKind.BOLD else tag, inside)
            link = next((m.value for m in marks if m.kind is MarkKind.LINK), "")
            out.append(element("a", inside, href=link) if is_address(link) else inside)
        return "".join(out)

    def _reference(self, note_id: str) -> str:
        if note_id not in self._places:
            return ""
        place, number = self._places[note_id]
        raised = element("sup", escape(number))
        if note_id in self._referred:
            return raised
        self._referred.add(note_id)
        return (
            f"<a style='mso-footnote-id:ftn{place}' href=\"#_ftn{place}\" "
            f'name="_ftnref{place}">{raised}</a>'
        )


def _line(line: CopiedLine, writer: _Writer) -> str:
    label = escape(line.label) + _GAP if line.label else ""
    inside = label + writer.of(line.content)
    if line.role in HEADINGS:
        inside = element("b", inside)
    style = f"margin-left:{_INDENT * line.level}pt" if line.role == "subparagraph" else None
    return element("p", inside, style=style)


def _notes(piece: Piece, writer: _Writer) -> list[str]:
    if not piece.notes:
        return []
    rows = ["<div style='mso-element:footnote-list'>", '<hr align="left" size="1" width="33%">']
    for place, note in enumerate(piece.notes, 1):
        back = (
            f"<a style='mso-footnote-id:ftn{place}' href=\"#_ftnref{place}\" "
            f'name="_ftn{place}"><sup>{escape(note.number)}</sup></a>'
        )
        words = element("p", f"{back} {writer.of(note.content)}")
        rows.append(f"<div style='mso-element:footnote' id=\"ftn{place}\">{words}</div>")
    return [*rows, "</div>"]
