"""The bytes of a PDF as a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.document.draft import Draft
from drafter.document.marked_text import MarkedText, MarkKind
from drafter.formats.contract import ReadResult, UnreadableFile, WarningKind
from drafter.formats.docx.reading.assembly import resolution_of
from drafter.formats.docx.reading.ids import Ids
from drafter.formats.docx.reading.losses import Losses
from drafter.formats.docx.reading.source import SourceDocument, SourceParagraph
from drafter.formats.docx.reading.styles import Indents, Style
from drafter.formats.docx.reading.text import is_organ_line
from drafter.formats.pdf_reading.furniture import parts_of
from drafter.formats.pdf_reading.joined import Joiner, joiner_for
from drafter.formats.pdf_reading.lines import TextLine, lines_of
from drafter.formats.pdf_reading.notes import Note, References, notes_of
from drafter.formats.pdf_reading.pages import pages_of
from drafter.formats.pdf_reading.paragraphs import Found, Geometry, geometry_of, paragraphs_of
from drafter.formats.plain_text.adoption import adoption_of_heading
from drafter.formats.report_line import committee_of

FORMAT = "pdf"
_SCANNED = (
    "the PDF has no text, only pictures of pages: it was scanned, so look for the Word file, or let "
    "a text recognition program make its text readable first."
)
_NO_TEXT = (
    "the PDF has no text that can be read: fetch it again, or open the Word file of the document."
)
_TWIPS = 20
_LEAST_CHARACTERS = 20
"""Of text on a page of a document that is more than pictures."""
_ENDS = tuple(".,;:")
_CHAPTER, _FIRST = 13.0, 11.4
"""Points: bold headings of these sizes are the two highest in papers of the United Nations."""


def read(data: bytes) -> ReadResult:
    """The draft of a PDF. Raises UnreadableFile, or UnsafeFile beyond a limit.

    A PDF has no paragraphs and no notes, only characters in places: both are made out here.
    """
    pages = pages_of(data)
    lines = [lines_of(page, number) for number, page in enumerate(pages)]
    if sum(len(line.text) for own in lines for line in own) < _LEAST_CHARACTERS:
        raise UnreadableFile(_SCANNED if any(page.has_picture for page in pages) else _NO_TEXT)
    parts = parts_of(pages, lines)
    notes = notes_of(parts.notes)
    references = References(notes)
    text = [_with_references(line, references) for line in parts.text]
    joiner = joiner_for([*text, *(line for note in notes for line in note.lines)])
    geometry = geometry_of(text, parts.size)
    found = paragraphs_of(text, geometry)
    document = SourceDocument(
        _sources(found, geometry, joiner),
        {note.key: (_note(note, joiner, number),) for number, note in enumerate(notes)},
        {note.key: note.label for note in notes if not note.label.isdigit()},
        tuple(parts.masthead),
        tuple(parts.symbols),
        min((int(note.label) for note in notes if note.label.isdigit()), default=1),
        "en",
    )
    losses = Losses()
    resolution = resolution_of(document, Ids(()), losses, {})
    if not resolution.adoption:
        told = adoption_of_heading(resolution.masthead.heading.plain)
        resolution = replace(resolution, adoption=told)
    masthead = resolution.masthead
    if masthead.number and not masthead.committee:  # no line of its own in an adopted text
        named = committee_of(masthead.report.plain)
        resolution = replace(resolution, masthead=replace(masthead, committee=named))
    for picture in (n for n, page in enumerate(pages) if page.pictures):
        losses.place = f"page {picture + 1}"
        losses.warn(WarningKind.LOST, "a picture is not carried")
    return ReadResult(Draft(resolution), FORMAT, tuple(losses.warnings))


def _with_references(line: TextLine, references: References) -> TextLine:
    return replace(line, content=references.placed(line.content, line.page))


def _note(note: Note, joiner: Joiner, number: int) -> SourceParagraph:
    return SourceParagraph(f"#note{number}", joiner.join(note.lines), Style())


def _sources(
    found: Sequence[Found], geometry: Geometry, joiner: Joiner
) -> tuple[SourceParagraph, ...]:
    opening = next(
        (n for n, p in enumerate(found) if is_organ_line(p.text.strip("* "))), len(found)
    )
    return tuple(
        _source(number, paragraph, geometry, joiner, in_text=number > opening)
        for number, paragraph in enumerate(found)
    )


def _source(
    number: int, paragraph: Found, geometry: Geometry, joiner: Joiner, *, in_text: bool
) -> SourceParagraph:
    first = paragraph.lines[0]
    style = _style(first, paragraph) if in_text else Style()
    content = joiner.join(paragraph.lines)
    left = round((first.left - geometry.left) * _TWIPS)
    return SourceParagraph(
        f"#{number}",
        _without_looks(content) if not in_text and first.bold else content,
        style,
        Indents(left=left),
        _align(paragraph, geometry),
        row=paragraph.is_row,
    )


def _without_looks(content: MarkedText) -> MarkedText:
    return content.without_mark(MarkKind.BOLD)


def _style(first: TextLine, paragraph: Found) -> Style:
    """What stands for the style of a heading: large bold type tells the highest."""
    if not all(line.bold for line in paragraph.lines):
        return Style()
    if first.size >= _CHAPTER:
        return Style("pdf-chapter", "_ h _ch", ("_ h _ch",), {MarkKind.BOLD: True})
    if first.size >= _FIRST:
        return Style("pdf-first", "_ h_1", ("_ h_1",), {MarkKind.BOLD: True})
    if paragraph.text.rstrip("\ufffc")[-1:] not in _ENDS:
        return Style("pdf-second", "_ h_2/3", ("_ h_2/3",), {MarkKind.BOLD: True})
    return Style()


def _align(paragraph: Found, geometry: Geometry) -> str:
    middle = (geometry.left + geometry.right) / 2
    for line in paragraph.lines:
        centred = abs((line.left + line.right) / 2 - middle) < 3
        if not centred or line.left < geometry.left + 20:
            return ""
    return "center"
