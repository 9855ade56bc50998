"""Reading a resolution in AKN4UN XML."""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.document.draft import Draft
from drafter.document.identity import IdSource
from drafter.document.labels import LabelStyle
from drafter.document.marked_text import MarkedText, marked
from drafter.document.masthead import Adoption, Masthead
from drafter.document.numbering import with_source_numbering
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.akn.body import Body
from drafter.formats.akn.closing import closing_of
from drafter.formats.akn.entries import Entry
from drafter.formats.akn.inline import text_of
from drafter.formats.akn.masthead import adoption_of_cover, language_of, masthead_of, title_of
from drafter.formats.akn.names import Element, child, descendants, name_of, words_of
from drafter.formats.akn.settling import settled
from drafter.formats.contract import ReadResult, UnreadableFile
from drafter.formats.levels import Levels
from drafter.formats.limits import guard_size, parse_xml

FORMAT = "akn"
_READ_ELSEWHERE = ("meta", "coverPage", "preface", "")


def read(data: bytes) -> ReadResult:
    """The draft of an AKN4UN file: a resolution, or all parts of a composite one.

    Raises UnreadableFile when it is other XML, UnsafeFile beyond a limit.
    """
    guard_size(data)
    root = parse_xml(data)
    if name_of(root) != "akomaNtoso":
        raise UnreadableFile(
            "this XML is not AKN4UN: choose a file as the United Nations publishes it."
        )
    main = child(root, "statement")
    collection = child(root, "documentCollection")
    if main is None and collection is None:
        raise UnreadableFile("this AKN4UN file holds no resolution: choose another.")
    reading = _Reading()
    outer = main if main is not None else collection
    reading.read_head(outer)
    if main is not None:
        reading.read_statement(main)
    else:
        for part in _parts(root):
            reading.read_part(part)
    return reading.result()


def _parts(root: Element) -> list[Element]:
    components = child(root, "components")
    return [] if components is None else list(descendants(components, "statement"))


@dataclass(slots=True)
class _Head:
    masthead: Masthead = Masthead()
    title: MarkedText = MarkedText()
    organ_line: MarkedText = MarkedText()
    adoption: Adoption = Adoption()
    language: str = "en"


class _Reading:
    """What is gathered on the way through a file."""

    def __init__(self) -> None:
        self._body = Body()
        self._head = _Head()
        self._closing: tuple[int, list[MarkedText]] | None = None

    def read_head(self, outer: Element) -> None:
        """Cover page and title."""
        head, notes = self._head, self._body.notes
        head.language = language_of(child(outer, "meta"))
        preface = child(outer, "preface")
        cover = child(outer, "coverPage")
        if cover is not None:
            head.masthead = masthead_of(cover, preface, notes, head.language)
            head.adoption = adoption_of_cover(cover)
        head.title = title_of(preface, notes)
        self._body.organ = head.masthead.organ

    def read_part(self, statement: Element) -> None:
        """A part of a composite resolution: its letter, its title, its text."""
        preface = child(statement, "preface")
        if preface is not None:
            letter = words_of(next(descendants(preface, "docNumber"), None))
            if letter:
                self._body.entries.append(Entry(ParagraphKind.PART, marked(letter)))
            title = title_of(preface, self._body.notes)
            if title.text:
                self._body.entries.append(Entry(ParagraphKind.HEADING, title))
        self.read_statement(statement)

    def read_statement(self, statement: Element) -> None:
        """Preamble, body, conclusions, annexes and the drafts attached to a statement.

        A preamble may be broken by a body of one paragraph and go on after it, so the order is that
        of the file.
        """
        body = self._body
        last_preamble = max(
            (place for place, e in enumerate(statement) if name_of(e) == "preamble"), default=-1
        )
        for place, element in enumerate(statement):
            name = name_of(element)
            if name == "preamble":
                self._read_preamble(element)
            elif name == "mainBody":
                body.in_preamble = place < last_preamble
                body.walk(element)
                body.in_preamble = False
            elif name == "conclusions":
                self._read_conclusions(element)
            elif name == "attachments":
                for attachment in element:
                    self._read_annex(attachment)
            elif name == "components":
                self._read_components(element)
            elif name not in _READ_ELSEWHERE:
                body.walk(element)

    def _read_components(self, components: Element) -> None:
        for component in components:
            for inner in component:
                if name_of(inner) == "statement":
                    self._body.in_annex = True
                    self.read_part(inner)
                    self._body.in_annex = False

    def _read_preamble(self, preamble: Element) -> None:
        body = self._body
        body.in_preamble = True
        for element in preamble:
            if name_of(element) != "formula":
                body.take(element)
                continue
            content = text_of(element, body.notes)
            if self._head.organ_line.text:
                body.entries.append(Entry(ParagraphKind.ORGAN_LINE, content))
            else:
                self._head.organ_line = content
        body.in_preamble = False

    def _read_conclusions(self, conclusions: Element) -> None:
        """Where a further part has closing lines too, those of the part before become text."""
        head, body = self._head, self._body
        closing = closing_of(conclusions, body.notes)
        if body.in_annex:
            body.entries += [Entry(ParagraphKind.TEXT, line) for line in closing.lines]
            return
        if self._closing is not None:
            place, before = self._closing
            body.entries[place:place] = [Entry(ParagraphKind.TEXT, line) for line in before]
        head.adoption = closing.adoption
        body.entries += [Entry(ParagraphKind.TEXT, line) for line in closing.others]
        self._closing = (len(body.entries), closing.adoption_lines)

    def _read_annex(self, attachment: Element) -> None:
        body = self._body
        body.in_annex = True
        start = len(body.entries)
        for doc in attachment:
            if name_of(doc) == "doc":
                body.walk(doc)
            elif words_of(doc):
                body.walk(attachment)
        opened = body.entries[start:]
        if opened and opened[0].kind in (ParagraphKind.HEADING, ParagraphKind.TEXT):
            opened[0].kind = ParagraphKind.ANNEX
        else:
            body.entries.insert(start, Entry(ParagraphKind.ANNEX, marked("Annex")))
        body.in_annex = False

    def result(self) -> ReadResult:
        """The draft of what was gathered."""
        head, body = self._head, self._body
        paragraphs = _labelled_on_purpose(_paragraphs(settled(body.entries)))
        resolution = Resolution(
            masthead=head.masthead,
            title=head.title,
            organ_line=head.organ_line,
            paragraphs=with_source_numbering(paragraphs),
            footnotes=tuple(body.notes.found),
            adoption=head.adoption,
            first_footnote=_first_number(body.notes.found),
            language=head.language,
        )
        return ReadResult(Draft(resolution), FORMAT, tuple(body.warnings))


def _paragraphs(entries: list[Entry]) -> list[Paragraph]:
    ids, levels = IdSource(), Levels()
    labels = [e.label if e.kind is ParagraphKind.SUBPARAGRAPH else None for e in entries]
    result = []
    for index, entry in enumerate(entries):
        level = entry.heading_level
        if entry.kind is ParagraphKind.SUBPARAGRAPH:
            following = _run_after(entries, labels, index)
            level = levels.level(entry.label or "", entry.depth * 500, following)
        elif entry.kind not in (ParagraphKind.TEXT, ParagraphKind.HEADING):
            levels.clear()
        result.append(
            Paragraph(
                ids.take(entry.content.text), entry.kind, entry.content, level, entry.label or None
            )
        )
    return result


def _run_after(entries: list[Entry], labels: list[str | None], index: int) -> list[str]:
    """The labels of the subparagraphs after one, up to the next paragraph of another kind."""
    run: list[str] = []
    for place in range(index + 1, min(len(entries), index + 60)):
        if entries[place].kind is ParagraphKind.TEXT:
            continue
        label = labels[place]
        if label is None:
            break
        run.append(label)
    return run


def _labelled_on_purpose(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """An operative paragraph that has no number beside others that have one keeps it so."""
    operatives = [p for p in paragraphs if p.kind is ParagraphKind.OPERATIVE]
    if not any(p.source_label for p in operatives):
        return paragraphs
    return [
        replace(p, label_style=LabelStyle.NONE)
        if p.kind is ParagraphKind.OPERATIVE and p.source_label is None
        else p
        for p in paragraphs
    ]


def _first_number(notes: list[Footnote]) -> int:
    for note in notes:
        if note.source_label and note.source_label.isdigit():
            return int(note.source_label)
    return 1
