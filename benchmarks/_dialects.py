"""A resolution as text in the dialects in which such texts are saved, each losing what it loses.

The renderers are deliberately simple and know nothing of the reader.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator

from drafter.conventions.dates import format_date
from drafter.conventions.ordinals import session_ordinal
from drafter.conventions.organs import organ
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import Paragraph
from drafter.document.resolution import Resolution

Reference = Callable[[str], str]
_MARK = "\ue000"
_END = "\ue001"
_NUMBER = re.compile(rf"{_MARK}(\S+?){_END}")


class _Source:
    """What all dialects take from a resolution: its lines, with notes written in a given way."""

    def __init__(
        self, resolution: Resolution, reference: Reference, *, italics: bool = False
    ) -> None:
        self.resolution = resolution
        self.reference = reference
        self.italics = italics
        self.numbers = footnote_numbers(resolution)
        self.labels = paragraph_labels(resolution)

    def words(self, content: MarkedText) -> str:
        """The text with references and, where wanted, asterisks around italics."""
        starts: set[int] = set()
        ends: set[int] = set()
        if self.italics:
            for start, end in content.ranges(MarkKind.ITALIC):
                starts.add(start)
                ends.add(end)
        notes = dict(content.footnote_references)
        out: list[str] = []
        for position, character in enumerate(content.text):
            if position in ends:
                out.append("*")
            if position in starts:
                out.append("*")
            if character == FOOTNOTE_CHARACTER:
                out.append(self.reference(self.numbers[notes[position]]))
            else:
                out.append(character)
        if len(content.text) in ends:
            out.append("*")
        return "".join(out).replace("\u00a0", " ")

    def label(self, paragraph: Paragraph) -> str:
        """The number of a paragraph."""
        return self.labels[paragraph.id]

    def notes(self) -> Iterator[tuple[str, str]]:
        """Number and words of each note, in the order of the numbers."""
        for note in self.resolution.footnotes:
            if note.id in self.numbers:
                yield self.numbers[note.id], self.words(note.content)

    def session_line(self) -> str:
        masthead = self.resolution.masthead
        if masthead.session is None:
            return ""
        if organ(masthead.organ).session_naming == "year":
            return f"{masthead.session} session"
        return f"{session_ordinal(masthead.session).capitalize()} session"

    def agenda_line(self) -> str:
        item = self.resolution.masthead.agenda_item
        return f"Agenda item {item}" if item else ""

    def adoption(self) -> list[str]:
        adoption = self.resolution.adoption
        if self.resolution.masthead.organ == "security-council":
            return []  # its texts end with the last paragraph
        date = format_date(adoption.date, no_break=False) if adoption.date else ""
        return [line for line in (adoption.meeting, date, *adoption.vote.split("\n")) if line]

    def split(self) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
        """The paragraphs of the resolution proper, and those of its annexes."""
        start = self.resolution.annex_start
        return self.resolution.paragraphs[:start], self.resolution.paragraphs[start:]

    def head(self) -> list[str]:
        """The masthead, one particular a line."""
        masthead = self.resolution.masthead
        date = masthead.document_date
        council = organ(masthead.organ).name
        lines = [
            "United Nations",
            masthead.symbol,
            organ(masthead.organ).masthead,
            f"Distr.: {masthead.distribution}" if masthead.distribution else "",
            format_date(date, no_break=False) if date else "",
            council if council != organ(masthead.organ).masthead else "",
            self.session_line(),
            self.agenda_line(),
            masthead.agenda_title if masthead.agenda_item else "",
            f"Resolution {masthead.number}" if masthead.number.endswith(")") else "",
            self.words(masthead.heading),
            self.words(masthead.report),
        ]
        return [line for line in lines if line]

    def title_line(self) -> str:
        number = self.resolution.masthead.number
        title = self.words(self.resolution.title)
        if number.endswith(")"):
            return title
        return f"{number}.\t{title}" if title else ""


def tabbed(resolution: Resolution) -> str:
    """Text of an old Word file: tabs, notes fused and at the end, then the masthead run together."""
    source = _Source(resolution, str)
    masthead = resolution.masthead
    number = f"Resolution {masthead.number}\n" if masthead.number.endswith(")") else ""
    lines = [f"[DU1]\n{number}{source.words(masthead.heading)}\n", source.words(masthead.report)]
    lines.append(f"\t\t{source.title_line()}\n\n")
    lines.append(f"\t{source.words(resolution.organ_line)}")
    body, annex = source.split()
    lines.extend(_tabbed(source, p) for p in body)
    lines.append("\n" + "\n".join(source.adoption()))
    lines.extend(_tabbed(source, p) for p in annex)
    lines.extend(f"{number} {words}" for number, words in source.notes())
    symbol = masthead.symbol
    lines.append("[DU1]<<ODS JOB NO>>N0056569E<<ODS JOB NO>>")
    lines.append(f"<<ODS DOC SYMBOL1>>{symbol}<<ODS DOC SYMBOL1>>\n---------------\n")
    lines.append(f"{'-' * 60}\n\n{symbol}\n\n\n2\n    \n\n3\n    ")
    date = format_date(masthead.document_date, no_break=False) if masthead.document_date else ""
    name = organ(masthead.organ).masthead
    lines.append(f"United Nations{symbol}{name}Distr.: {masthead.distribution}")
    lines.append(f"{date}{source.session_line()}\n{source.agenda_line()}\n\n00 56569\n")
    return "\n".join(lines)


def _tabbed(source: _Source, paragraph: Paragraph) -> str:
    label = source.label(paragraph)
    return (
        f"\t{label}\t{source.words(paragraph.content)}"
        if label
        else f"\t{source.words(paragraph.content)}"
    )


def word_converter(resolution: Resolution) -> str:
    """Text of a converter that writes "[footnoteRef:2]" and the note behind its paragraph."""
    source = _Source(resolution, lambda number: f"[footnoteRef:{number}]")
    words = dict(source.notes())
    lines = [*source.head(), source.title_line(), f"\t\t{source.words(resolution.organ_line)}"]

    def put(paragraph: Paragraph) -> None:
        text = "\t" + _tabbed(source, paragraph)
        for _, note in paragraph.content.footnote_references:
            number = source.numbers[note]
            text += f" [{number}: \t\t{words[number]}] \n"
        lines.append(text)

    body, annex = source.split()
    for paragraph in body:
        put(paragraph)
    lines.extend(source.adoption())
    for paragraph in annex:
        put(paragraph)
    return "\n".join(lines)


def asterisks(resolution: Resolution) -> str:
    """Text extracted page by page: blank lines, italics as asterisks, pages that tear sentences, the
    notes of a page between its paragraphs, numbers of notes fused."""
    source = _Source(resolution, str, italics=True)
    number = source.resolution.masthead.number
    lines = [*source.head(), "" if number.endswith(")") else number, source.words(resolution.title)]
    lines.append(source.words(resolution.organ_line))
    words = dict(source.notes())
    due: list[str] = []
    filled = 0
    body, annex = source.split()
    for paragraph in (*body, None, *annex):
        if paragraph is None:
            lines.append("\n".join(source.adoption()))
            continue
        label = source.label(paragraph)
        text = f"{label} {source.words(paragraph.content)}".strip()
        due += [source.numbers[note] for _, note in paragraph.content.footnote_references]
        filled += len(text)
        if filled > 3000 and len(text) > 160:
            middle = text.find(" ", len(text) // 2)
            if 0 < middle < len(text) - 20:
                lines.append(text[:middle])
                text = text[middle + 1 :]
            lines.extend(f"{number} {words[number]}" for number in due)
            due, filled = [], 0
        lines.append(text)
    lines.extend(f"{number} {words[number]}" for number in due)
    return "\n\n".join(line for line in lines if line)


def fixed_width(resolution: Resolution) -> str:
    """Text wrapped at 72 characters, blank lines between paragraphs, notes fused and at the end."""
    source = _Source(resolution, str)
    lines = [*source.head(), source.title_line().replace("\t", " ")]
    lines.append(source.words(resolution.organ_line))
    body, annex = source.split()
    lines.extend(_spaced(source, p) for p in body)
    lines.append("\n".join(source.adoption()))
    lines.extend(_spaced(source, p) for p in annex)
    lines.extend(f"{number} {words}" for number, words in source.notes())
    wrapped = (line if "\n" in line else _wrap(line, 72) for line in lines if line)
    return "\n\n".join(wrapped)


def _spaced(source: _Source, paragraph: Paragraph) -> str:
    return f"{source.label(paragraph)} {source.words(paragraph.content)}".strip()


def _wrap(text: str, width: int, indent: str = "") -> str:
    return textwrap.fill(
        text, width, initial_indent=indent, break_long_words=False, break_on_hyphens=True
    )


def pages(resolution: Resolution) -> str:
    """Pages of 40 lines wrapped at 85 characters, first lines indented: running heads, page numbers,
    the notes of a page under a rule, references with a space before them."""
    source = _Source(resolution, lambda number: f" {_MARK}{number}{_END}")
    masthead = resolution.masthead
    lines: list[tuple[str, list[str]]] = [(line, []) for line in source.head()]
    lines += [("", []), (source.title_line().replace("\t", "  "), []), ("", [])]
    lines.append((f"     {source.words(resolution.organ_line)}", []))
    body, annex = source.split()
    for paragraph in body:
        lines += _page_lines(source, paragraph)
    lines += [("", []), *((line, []) for line in source.adoption())]
    for paragraph in annex:
        lines += _page_lines(source, paragraph)
    words = dict(source.notes())
    out: list[str] = []
    due: list[str] = []
    for count, (line, notes) in enumerate(lines, 1):
        out.append(line)
        due += notes
        if count % 40 == 0 or count == len(lines):
            if due:
                out.append("__________________")
                out += [f"{number} {_wrap(words[number], 85)}" for number in due]
            out += [
                "",
                f"24-23530     {count // 40 + 1}/9",
                f"\f{masthead.symbol}",
                resolution.title.plain,
                "",
            ]
            due = []
    return "\n".join(out)


def _page_lines(source: _Source, paragraph: Paragraph) -> list[tuple[str, list[str]]]:
    label = source.label(paragraph)
    text = (
        f"{label}  {source.words(paragraph.content)}" if label else source.words(paragraph.content)
    )
    return [
        (line.replace(_MARK, "").replace(_END, ""), _NUMBER.findall(line))
        for line in _wrap(text, 85, "     ").split("\n")
    ]


def superscripts(resolution: Resolution) -> str:
    """Text whose superscripts are Unicode characters, notes at the end."""
    table = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    source = _Source(resolution, lambda number: number.translate(table))
    lines = [*source.head(), source.title_line(), source.words(resolution.organ_line)]
    body, annex = source.split()
    lines.extend(_spaced(source, p) for p in body)
    lines.append("\n".join(source.adoption()))
    lines.extend(_spaced(source, p) for p in annex)
    lines.extend(f"{number.translate(table)} {words}" for number, words in source.notes())
    return "\n\n".join(line for line in lines if line)


def notes_lost(resolution: Resolution) -> str:
    """Text of an exporter that leaves the notes out but their numbers in."""
    source = _Source(resolution, str)
    lines = [
        *source.head(),
        "",
        f"\t{source.title_line()}",
        "",
        f"\t{source.words(resolution.organ_line)}",
    ]
    body, annex = source.split()
    lines.extend(_tabbed(source, p) for p in body)
    lines.extend(["", *source.adoption()])
    lines.extend(_tabbed(source, p) for p in annex)
    return "\n".join(lines)


DIALECTS: dict[str, Callable[[Resolution], str]] = {
    "tabbed": tabbed,
    "word converter": word_converter,
    "asterisks": asterisks,
    "fixed width": fixed_width,
    "pages": pages,
    "superscripts": superscripts,
    "notes lost": notes_lost,
}
