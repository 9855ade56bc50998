"""A paragraph of the file as it bears on what it is: label, words, looks of a heading."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.conventions.languages import latin_label
from drafter.document.marked_text import MarkedText, MarkKind, plain
from drafter.formats.docx.reading.source import SourceParagraph, stripped

_TYPED = re.compile(
    r"(?P<label>\d{1,4}\.(?=[\t \u00a0]|\Z)|\d{1,4}(?=\t)|\d{1,4}\.(?=[A-Z])"
    r"|\((?:[a-z]{1,3}|[ivxl]{1,7}|\d{1,2}|[A-Z])\)(?=[\t \u00a0A-Z\[“]|\Z)"
    r"|\d{1,4} ?[-–](?=\t)|\([\u0621-\u064a]\)(?=[\t \u00a0])"
    r"|(?:[a-z]|[ivx]{1,5})\.(?=\t)|(?:[a-z]{1,2}|[ivx]{1,5})\)(?=\t))[\t \u00a0]*"
)
_HEADING_NAME = re.compile(
    r"_ h ?_+(?:m|ch|1|2/3|4|5/6)(?:_g)?|heading [1-9]|title(?:_h.*)?|subtitle|reg_?h.*"
)
_RANKS = (
    (re.compile(r"_ h _+m"), 1),
    (re.compile(r"_ h _ch|title_h_ch|\Atitle\Z"), 2),
    (re.compile(r"_ h_1|title_h1|regh1|reg_h_1"), 3),
    (re.compile(r"_ h_2/3|title_h2|regh23|reg_h_2"), 4),
    (re.compile(r"_ h_4|regh4|reg_h_4"), 5),
    (re.compile(r"_ h_5/6|regh5"), 6),
)
BULLET = "•\u00a0"
"""Stands before the words of an entry in a list without numbers."""
_LONGEST_HEADING = 240
_BOLD_RANK, _ITALIC_RANK, _PLAIN_RANK = 4, 5, 6


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that has words. `label` is its number, typed or automatic, None without one;
    `content` the words after it; `bullet` marks a list without numbers."""

    source: SourceParagraph
    label: str | None
    content: MarkedText
    bullet: bool = False

    @property
    def text(self) -> str:
        """The words, a reference being U+FFFC."""
        return self.content.text

    @property
    def bare(self) -> str:
        """The words in one line, without references, stray asterisks and odd spaces."""
        return " ".join(self.content.plain.split()).strip("* ")

    @property
    def whole(self) -> MarkedText:
        """Label and words together, as one reads them where the label is no label."""
        if self.source.number:
            return MarkedText(f"{self.source.number}\u00a0") + self.content
        return stripped(self.source.relative)

    @property
    def heading_rank(self) -> int | None:
        """How high a heading this looks, 1 the highest; None when it does not look like one."""
        return _rank(self)


def line_of(source: SourceParagraph) -> Line:
    """The paragraph with its label parted from its words."""
    content = stripped(source.relative)
    if source.row:
        return Line(source, None, content)
    if source.number is not None:
        if source.number:
            return Line(source, source.number, content)
        return Line(source, None, plain(BULLET) + content, bullet=True)
    found = _TYPED.match(content.text)
    if found is None:
        bullet = content.text[:1] in "•▪–—" and content.text[1:2] in ("\t", " ", "\u00a0")
        if bullet:
            return Line(source, None, plain(BULLET) + stripped(content.slice(1)), bullet=True)
        return Line(source, None, content)
    label = found["label"]
    if label.isdigit():
        label += "."
    return Line(source, latin_label(label), content.slice(found.end()))


def displayed(content: MarkedText) -> MarkedText:
    """The words of a heading or title: bold or italic from end to end is its looks, no mark."""
    for kind in (MarkKind.BOLD, MarkKind.ITALIC, MarkKind.UNDERLINE):
        if covered(content, kind):
            content = content.without_mark(kind)
    return content


def covered(content: MarkedText, kind: MarkKind) -> bool:
    """Whether all words carry the mark (white space and references aside)."""
    ranges = list(content.ranges(kind))
    place = 0
    for start, end in [*ranges, (len(content.text), len(content.text))]:
        if content.text[place:start].strip(" \t\n\u00a0\ufffc"):
            return False
        place = end
    return bool(ranges)


def _rank(line: Line) -> int | None:
    source, text = line.source, line.bare
    if source.row or not text or len(text) > _LONGEST_HEADING:
        return None
    for name in source.style.names:
        if _HEADING_NAME.fullmatch(name):
            number = re.fullmatch(r"heading ([1-9])", name)
            if number:
                return 2 + int(number.group(1))
            return next((rank for shape, rank in _RANKS if shape.search(name)), _BOLD_RANK)
    if source.outline is not None:
        return 3 + source.outline
    if text[-1] in ",;:.”" or line.label is not None or not text[:1].isupper():
        return None
    if "\t" in line.text:  # a row of a table
        return None
    if covered(source.content, MarkKind.BOLD):
        return _BOLD_RANK
    if source.align == "center" and len(text) < 120:
        return _PLAIN_RANK
    if covered(source.content, MarkKind.ITALIC) and len(text) < 120:
        return _ITALIC_RANK
    return None
