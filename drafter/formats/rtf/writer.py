"""A piece of a draft in rich text format (version 1.9.1 of its specification).

Notes are real footnotes: the program that takes them in numbers and places them. Only a sign, such as
an asterisk, and a second reference to the same note are words.
"""

from __future__ import annotations

from drafter.document.marked_text import FOOTNOTE_CHARACTER, Mark, MarkedText, MarkKind
from drafter.formats.copied.piece import HEADINGS, CopiedLine, CopiedNote, Piece, runs
from drafter.formats.html.markup import is_address
from drafter.formats.rtf.text import escaped

_LANGUAGES = {"en": 2057, "fr": 1036, "es": 3082, "ru": 1049, "ar": 1025, "zh": 2052}
"""The numbers of the official languages in the files of Word."""
_LOOKS = {
    MarkKind.ITALIC: "\\i\\ai",
    MarkKind.BOLD: "\\b\\ab",
    MarkKind.UNDERLINE: "\\ul",
    MarkKind.STRIKE: "\\strike",
    MarkKind.SUPERSCRIPT: "\\super",
    MarkKind.SUBSCRIPT: "\\sub",
}
_STEP = 567
"""Twentieths of a point that a number and a level of subparagraphs are wide: one centimetre."""
_SIZE, _NOTE_SIZE = "\\fs20\\afs20", "\\fs17\\afs17"


def as_rtf(piece: Piece) -> bytes:
    """The piece as a whole document of seven-bit characters."""
    language = _LANGUAGES.get(piece.language, _LANGUAGES["en"])
    first = next((int(n.number) for n in piece.notes if n.number.isdigit()), 1)
    start = f"\\ftnstart{first}" if first > 1 else ""
    writer = _Writer(piece)
    body = "\n".join(writer.line(line) for line in piece.lines)
    # The number of the first note holds in a document of its own; pasted, notes go on from those before.
    return (
        f"{{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang{language}\n"
        "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}}\n"
        f"\\ftnbj{start}\n{body}}}\n"
    ).encode("ascii")


class _Writer:
    """Lines and notes of one piece."""

    def __init__(self, piece: Piece) -> None:
        self._language = _LANGUAGES.get(piece.language, _LANGUAGES["en"])
        self._turned = piece.is_right_to_left
        self._notes = {note.id: note for note in piece.notes}
        self._referred: set[str] = set()

    def line(self, line: CopiedLine) -> str:
        """A paragraph, its number as words before a tab."""
        bold = "\\b\\ab" if line.role in HEADINGS else ""
        label = f"{escaped(line.label)}\\tab " if line.label else ""
        words = self._words(line.content)
        return f"{self._opened(line)}{{{self._run(_SIZE + bold)} {label}{words}}}\\par"

    def _opened(self, line: CopiedLine) -> str:
        left = _STEP * (line.level + 1) if line.role == "subparagraph" else 0
        hanging = f"\\fi-{_STEP}" if left else ""
        return f"\\pard\\plain{self._direction()}\\li{left}{hanging}\\tx{left or _STEP}\\sa120 "

    def _direction(self) -> str:
        return "\\rtlpar\\qr" if self._turned else "\\ltrpar\\ql"

    def _run(self, looks: str) -> str:
        """The looks for letters of either direction."""
        turn = "\\rtlch" if self._turned else "\\ltrch"
        return f"{turn}\\f0\\af0{looks}\\lang{self._language}"

    def _words(self, content: MarkedText) -> str:
        return "".join(self._stretch(text, marks) for text, marks in runs(content))

    def _stretch(self, text: str, marks: list[Mark]) -> str:
        if text == FOOTNOTE_CHARACTER:
            return "".join(self._reference(m.value) for m in marks if m.kind is MarkKind.FOOTNOTE)
        looks = "".join(
            _LOOKS[kind] for kind in dict.fromkeys(m.kind for m in marks) if kind in _LOOKS
        )
        words = f"{{{looks} {escaped(text)}}}" if looks else escaped(text)
        link = next((m.value for m in marks if m.kind is MarkKind.LINK), "")
        if not is_address(link):
            return words
        address = escaped(link.replace('"', "%22"))
        return f'{{\\field{{\\*\\fldinst HYPERLINK "{address}"}}{{\\fldrslt {words}}}}}'

    def _reference(self, note_id: str) -> str:
        note = self._notes.get(note_id)
        if note is None:
            return ""
        if note_id in self._referred:
            return f"{{\\super {escaped(note.number)}}}"
        self._referred.add(note_id)
        return self._note(note)

    def _note(self, note: CopiedNote) -> str:
        sign = escaped(note.sign) or "\\chftn"
        mark = f"{{\\super {sign}}}"
        small = f"{{\\super{_NOTE_SIZE} {sign}}}"
        opened = f"\\pard\\plain{self._direction()}{self._run(_NOTE_SIZE)} "
        return f"{mark}{{\\footnote {opened}{small} {self._words(note.content)}}}"
