"""Writes a draft as text that reads as it looks on paper, and that reads back as the same draft.

Paragraphs are parted by blank lines and bear their numbers; italics stand between asterisks, headings
between double ones (triple ones below the first depth); note numbers are superscript figures, and the notes
stand at the end. Lost are bold, underline and other marks, ids, comments, and that an opening phrase is
deliberately not italic.
"""

from __future__ import annotations

from drafter.conventions.dates import format_date
from drafter.conventions.organs import organ
from drafter.document.draft import Draft
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind, marked
from drafter.document.masthead import Adoption, Masthead
from drafter.document.numbering import footnote_numbers, paragraph_labels, raised
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats import shown_text
from drafter.formats.contract import WriteOptions
from drafter.formats.plain_text.adoption import adoption_of_heading

_LITERAL = str.maketrans({"*": "\\*", "_": "\\_", "\\": "\\\\"})
_SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")


def write(draft: Draft, options: WriteOptions) -> bytes:
    """The current text of a draft as UTF-8 text."""
    del options  # plain text has neither paper nor tracked changes
    return as_text(draft.current).encode("utf-8")


def as_text(resolution: Resolution) -> str:
    """The text of a resolution, ending in a line feed."""
    texts = _Texts(resolution)
    chunks = ["\n".join(masthead_lines(resolution.masthead))]
    chunks.append(texts.heading())
    chunks.append(texts.words(resolution.masthead.report))
    chunks.append(texts.title())
    chunks.append(texts.words(resolution.organ_line))
    body = resolution.paragraphs[: resolution.annex_start]
    annexes = resolution.paragraphs[resolution.annex_start :]
    chunks += [texts.paragraph(p) for p in body]
    if resolution.adoption != adoption_of_heading(resolution.masthead.heading.plain):
        chunks.append("\n".join(adoption_lines(resolution.adoption)))
    chunks += [texts.paragraph(p) for p in annexes]
    chunks.append("\n".join(texts.notes()))
    return "\n\n".join(chunk for chunk in chunks if chunk) + "\n"


def masthead_lines(masthead: Masthead) -> list[str]:
    """The particulars at the head of the page, one a line, without those that are not known."""
    known = organ(masthead.organ) if masthead.organ else None
    date = masthead.document_date
    lines = [
        "United Nations",
        masthead.symbol,
        known.masthead if known else "",
        f"Distr.: {masthead.distribution}" if masthead.distribution else "",
        format_date(date, no_break=False) if date else "",
        f"Original: {masthead.original}" if masthead.original else "",
        known.name if known and known.name != known.masthead else "",
        shown_text.session_words(masthead),
        masthead.committee,
        f"Agenda item {masthead.agenda_item}" if masthead.agenda_item else "",
        masthead.agenda_title if masthead.agenda_item else "",
    ]
    return [line for line in lines if line]


def _is_year_number(number: str) -> bool:
    """Whether a number is of the Security Council's form: "2709 (2023)"."""
    return number.endswith(")") and " (" in number


def adoption_lines(adoption: Adoption) -> list[str]:
    """Meeting, date and vote, a line each."""
    date = format_date(adoption.date, no_break=False) if adoption.date else ""
    return [line for line in (adoption.meeting, date, *adoption.vote.split("\n")) if line]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without marks and spaces at its ends, and not beginning or ending within a word:
    asterisks there would not be understood."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and start > 0 and text[start - 1].isalnum():
        start -= 1
    while start < end < len(text) and text[end].isalnum():
        end += 1
    return start, end


class _Texts:
    """The texts of a resolution with its numbers and notes."""

    def __init__(self, resolution: Resolution) -> None:
        self._resolution = resolution
        self._labels = paragraph_labels(resolution)
        self._numbers = footnote_numbers(resolution)
        everything = "".join(content.text for _, content in resolution.texts())
        # Where the text has superscripts of its own ("m²"), notes must look different.
        self._bracketed = not _SUPERSCRIPTS.isdisjoint(everything)

    def reference(self, number: str) -> str:
        """A note number in the text or before a note; a sign stays as it is."""
        if not number.isdigit():
            return number
        return f"[^{number}]" if self._bracketed else raised(number)

    def words(self, content: MarkedText) -> str:
        """The text with asterisks around italics, and note numbers."""
        fences: dict[int, str] = {}
        for start, end in marked(content.text, content.marks).ranges(MarkKind.ITALIC):
            start, end = _whole_words(content.text, start, end)
            if start < end:
                fences[start] = fences.get(start, "") + "*"
                fences[end] = "*"
        notes = dict(content.footnote_references)
        out: list[str] = []
        for position, character in enumerate(content.text):
            out.append(fences.get(position, ""))
            if character == FOOTNOTE_CHARACTER:
                out.append(self.reference(self._numbers.get(notes[position], "")))
            else:
                out.append(character.translate(_LITERAL))
        out.append(fences.get(len(content.text), ""))
        return "".join(out)

    def heading(self) -> str:
        """The line "Resolution adopted by ..."; of the Security Council with the number above it."""
        words = self.words(self._resolution.masthead.heading)
        number = self._resolution.masthead.number
        return f"Resolution {number}\n{words}" if _is_year_number(number) else words

    def title(self) -> str:
        """Number and title of an adopted text, sponsors and title of a draft."""
        masthead = self._resolution.masthead
        words = self.words(self._resolution.title)
        numbered = words
        if masthead.number and not _is_year_number(masthead.number):
            numbered = f"{masthead.number}.\t{words}".strip()
        sponsors = shown_text.sponsors_line(masthead)
        if sponsors:
            return f"{sponsors}\n\n{numbered}".strip()
        if words and not masthead.heading and not masthead.number:
            return f"Draft {masthead.kind}\n\n{words}"
        return numbered

    def paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph with its number, a heading between its asterisks."""
        if paragraph.kind is ParagraphKind.HEADING:
            plain = paragraph.content.without_mark(MarkKind.ITALIC)
            fence = "**" if paragraph.level == 0 else "***"
            return f"{fence}{self.words(plain).strip()}{fence}"
        words = self.words(paragraph.content)
        label = self._labels[paragraph.id]
        return f"{label}\t{words}" if label else words

    def notes(self) -> list[str]:
        """The notes with their numbers; further paragraphs of a note are indented."""
        lines: list[str] = []
        for note in self._resolution.footnotes:
            number = self._numbers.get(note.id, note.sign)
            words = self.words(note.content).replace("\n", "\n    ")
            lines.append(f"{self.reference(number)} {words}" if number else words)
        return lines
