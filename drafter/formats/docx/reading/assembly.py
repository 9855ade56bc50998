"""From the paragraphs of a file to a resolution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.conventions.frames import foreign_organ_line
from drafter.conventions.organs import organ_from_line, organ_from_name, organ_from_symbol
from drafter.document.labels import LabelStyle
from drafter.document.marked_text import (
    Mark,
    MarkedText,
    MarkKind,
    footnote_reference,
    marked,
    plain,
)
from drafter.document.masthead import Masthead
from drafter.document.numbering import with_source_numbering
from drafter.document.paragraph import Footnote, Paragraph
from drafter.document.resolution import NOTE_PREFIX, ORGAN_LINE, Resolution
from drafter.formats.contract import WarningKind
from drafter.formats.docx.reading.ids import Ids
from drafter.formats.docx.reading.lines import Line, line_of
from drafter.formats.docx.reading.losses import Losses
from drafter.formats.docx.reading.opening import OpeningReader, read_head_lines
from drafter.formats.docx.reading.source import (
    SourceDocument,
    SourceParagraph,
    in_one_line,
    stripped,
)
from drafter.formats.docx.reading.text import (
    Entry,
    TextReader,
    is_organ_line,
    is_part_letter,
    with_heading_levels,
    with_numbers_settled,
)
from drafter.formats.plain_text.masthead import (
    derived_symbol,
    number_of_symbol,
    session_of_number,
)
from drafter.formats.report_line import committee_of

_AHEAD = 40
"""How many paragraphs a reader may look ahead to tell one list from another."""


def resolution_of(
    document: SourceDocument, ids: Ids, losses: Losses, targets: dict[str, str]
) -> Resolution:
    """The resolution of a file that is not one of ours.

    `targets` is filled with what each paragraph of the file became, by its key in the file.
    """
    lines = [line_of(p) for p in document.paragraphs if p.text.strip()]
    start = organ_line_index(lines)
    opening, parts = _opening(lines, start)
    losses.place = "masthead"
    for text in opening.finish():
        losses.warn(WarningKind.LOST, f"a line above the text is not carried ({text[:80]})")
    organ_line = (
        lines[start].whole
        if start < len(lines) and is_organ_line(lines[start].bare)
        else MarkedText()
    )
    masthead = completed(opening, organ_line, document)
    foreign = foreign_organ_line(organ_line.plain)
    if foreign is not None:  # the Human Rights Council's papers too bear the Assembly's name
        committee = masthead.committee or committee_of(masthead.report.plain)
        masthead = replace(masthead, organ=foreign.organ, committee=committee)
    reader = TextReader(masthead.organ, foreign.language if foreign is not None else "en")
    rest = [*parts, *lines[start:]]
    for place, line in enumerate(rest):
        if place != len(parts) or not organ_line.text:
            reader.take(line, rest[place + 1 : place + 1 + _AHEAD])
    entries = with_heading_levels(with_numbers_settled(reader.entries))
    report_tables(entries, losses)
    paragraphs = [paragraph_of(entry, ids) for entry in entries]
    masthead = replace(masthead, symbol=_symbol(masthead, bool(reader.adoption)))
    masthead, title = _with_loose_notes(masthead, opening, losses)
    found = Resolution(
        masthead=masthead,
        title=title,
        organ_line=organ_line,
        paragraphs=with_source_numbering(paragraphs),
        adoption=reader.adoption,
        first_footnote=document.first_footnote,
        language=foreign.language if foreign is not None else document.language,
    )
    for role in ("title", "heading", "report"):
        if role in opening.found.seen:
            targets[opening.found.seen[role].source.id] = role
    if organ_line.text:
        targets[lines[start].source.id] = ORGAN_LINE
    targets |= {e.source.id: p.id for e, p in zip(entries, paragraphs, strict=True)}
    result = with_notes(found, document, ids, losses)
    for paragraphs_of_note in document.notes.values():
        for paragraph in paragraphs_of_note[:1]:
            targets[paragraph.id] = NOTE_PREFIX + ids.of(paragraph.id, paragraph.text)
    return result


def report_tables(entries: Sequence[Entry], losses: Losses) -> None:
    """Each table once, by its first row and the words before it."""
    before: Entry | None = None
    for entry in entries:
        if entry.source.row and (before is None or not before.source.row):
            words = "" if before is None else before.content.plain
            losses.place = f"after “{words[:40]}”" if words else "the text"
            losses.add("table", entry.content.plain)
        before = entry


def organ_line_index(lines: Sequence[Line]) -> int:
    """Where the text begins: at the organ line, else at the first paragraph with a number."""
    for place, line in enumerate(lines):
        if not line.source.row and is_organ_line(line.bare):
            return place
    for place, line in enumerate(lines):
        if line.label == "1.":
            return place
    return 0


def _opening(lines: Sequence[Line], start: int) -> tuple[OpeningReader, list[Line]]:
    """The opening, and the lines before the organ line that open the first part of a composite."""
    above = list(lines[:start])
    parts: list[Line] = []
    for place, line in enumerate(above):
        if is_part_letter(line.bare) and place >= len(above) - 4:
            above, parts = above[:place], above[place:]
            break
    opening = OpeningReader()
    for line in _cells(above):
        opening.take(line)
    return opening, parts


def _cells(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those of a masthead in a table cut into its cells."""
    for line in lines:
        if not line.source.row:
            yield line
            continue
        start = 0
        for piece in line.content.text.replace("\n", "\t").split("\t"):
            content = stripped(line.content.slice(start, start + len(piece)))
            start += len(piece) + 1
            if content.text:
                yield line_of(replace(line.source, content=content, row=False))


def completed(opening: OpeningReader, organ_line: MarkedText, document: SourceDocument) -> Masthead:
    """The masthead with what headers, hidden places and the organ line add to the opening."""
    masthead = read_head_lines(document.head_lines, opening.found.masthead)
    if not masthead.symbol:
        known = [s for s in document.symbols if organ_from_symbol(s) is not None]
        masthead = replace(masthead, symbol=known[0] if known else "")
    organ = organ_from_line(organ_line.plain) or organ_from_symbol(masthead.symbol)
    if organ is None:
        named = [organ_from_name(" ".join(line.split())) for line in document.head_lines]
        organ = next((o for o in named if o is not None), None)
    if organ is not None:
        masthead = replace(masthead, organ=organ.id)
    number = masthead.number or number_of_symbol(masthead.symbol)
    session = masthead.session
    if session is None and number:
        session = session_of_number(number)
    return replace(masthead, number=number, session=session)


def _with_loose_notes(
    masthead: Masthead, opening: OpeningReader, losses: Losses
) -> tuple[Masthead, MarkedText]:
    """Masthead and title; notes to a line without text of its own move to the next that has some."""
    title = opening.found.title
    references = MarkedText()
    for key in opening.found.loose_notes:
        references = references + footnote_reference(key)
    if not references.text:
        return masthead, title
    losses.place = "masthead"
    losses.warn(WarningKind.NOTED, "a note to the masthead now stands at the heading")
    if masthead.heading.text:
        return replace(masthead, heading=masthead.heading + references), title
    return masthead, title + references


def _symbol(masthead: Masthead, adopted: bool) -> str:
    """The symbol; where a file shows none, that of the number of an adopted text."""
    if masthead.symbol or not adopted:
        return masthead.symbol
    return derived_symbol(masthead.organ, masthead.number)


def paragraph_of(entry: Entry, ids: Ids) -> Paragraph:
    """The entry as a paragraph of the model; an entry of a list without numbers has no label."""
    return Paragraph(
        ids.of(entry.source.id, entry.content.text),
        entry.kind,
        entry.content,
        entry.level,
        entry.label or None,
        LabelStyle.NONE if entry.label == "" else None,
    )


def with_notes(
    resolution: Resolution, document: SourceDocument, ids: Ids, losses: Losses
) -> Resolution:
    """The resolution with its notes in the order in which they are referred to."""
    keys: dict[str, None] = {}
    for _, content in resolution.texts():
        keys |= dict.fromkeys(key for _, key in content.footnote_references)
    known = {key: note_of(key, document, ids) for key in keys if key in document.notes}
    for key in keys:
        if key not in known:
            losses.place = "the text"
            losses.warn(WarningKind.SUSPECT, "a reference leads to no note and was left out")
    for key, paragraphs in document.notes.items():
        if key in keys or key in document.referred:
            continue
        if any(p.text.strip() for p in paragraphs):
            losses.place = key
            losses.warn(WarningKind.SUSPECT, "nothing in the text refers to this note")
            known[key] = note_of(key, document, ids)
    names = {key: note.id for key, note in known.items()}
    return replace(renamed(resolution, names), footnotes=tuple(known.values()))


def note_of(key: str, document: SourceDocument, ids: Ids) -> Footnote:
    """The note of a key in the file, its paragraphs joined by line feeds."""
    sign = document.signs.get(key, "").strip()
    content = MarkedText()
    for place, paragraph in enumerate(p for p in document.notes[key] if p.text.strip()):
        words = in_one_line(stripped(paragraph.relative))
        if sign and not place and words.text.startswith(sign):
            words = stripped(words.slice(len(sign)))
        content = content + (plain("\n") if place else MarkedText()) + words
    first = document.notes[key][0].id if document.notes[key] else f"#{key}"
    return Footnote(ids.of(first, content.text), content, sign=sign)


def renamed(resolution: Resolution, names: dict[str, str]) -> Resolution:
    """The resolution whose references carry the ids of the notes; those to no note are gone."""

    def name(content: MarkedText) -> MarkedText:
        return with_references(content, names)

    masthead = resolution.masthead
    return replace(
        resolution,
        masthead=replace(masthead, heading=name(masthead.heading), report=name(masthead.report)),
        title=name(resolution.title),
        organ_line=name(resolution.organ_line),
        paragraphs=tuple(replace(p, content=name(p.content)) for p in resolution.paragraphs),
    )


def with_references(content: MarkedText, names: dict[str, str]) -> MarkedText:
    """The text whose references carry other ids; a reference without one is taken out."""
    if not content.footnote_references:
        return content
    marks = [
        Mark(m.start, m.end, m.kind, names.get(m.value, "")) if m.kind is MarkKind.FOOTNOTE else m
        for m in content.marks
    ]
    kept = [m for m in marks if m.kind is not MarkKind.FOOTNOTE or m.value]
    return marked(content.text, kept)


def sources_of(document: SourceDocument) -> Iterator[SourceParagraph]:
    """All paragraphs of the file, those of notes after those of the text."""
    yield from document.paragraphs
    for paragraphs in document.notes.values():
        yield from paragraphs
