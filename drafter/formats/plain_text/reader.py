"""Reads text saved from the Official Document System, from Word, or extracted from a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.conventions.frames import foreign_organ_line
from drafter.conventions.organs import body_from_line, organ_from_line
from drafter.document.draft import Draft
from drafter.document.identity import IdSource
from drafter.document.marked_text import MarkedText
from drafter.document.masthead import Adoption
from drafter.document.numbering import with_source_numbering
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadResult, ReadWarning, UnreadableFile, WarningKind
from drafter.formats.plain_text import masthead as head
from drafter.formats.plain_text.adoption import adoption_of_heading, find_adoption
from drafter.formats.plain_text.attaching import Attached, attach
from drafter.formats.plain_text.classification import (
    Classified,
    classify,
    is_organ_line,
    opens_resolution,
)
from drafter.formats.plain_text.decoding import decode
from drafter.formats.plain_text.emphasis import parse_emphasis
from drafter.formats.plain_text.furniture import without_furniture, without_running_heads
from drafter.formats.plain_text.joining import Block, join
from drafter.formats.plain_text.lines import Line, shape_of, split_lines
from drafter.formats.plain_text.note_list import take_notes
from drafter.formats.plain_text.patterns import ANNEX, SYMBOL
from drafter.formats.plain_text.restoring import (
    restored_notes,
    restored_openings,
    restored_organ_line,
    restored_report,
)
from drafter.formats.plain_text.suspicions import suspicions
from drafter.formats.plain_text.unnumbered import kept_unnumbered

FORMAT = "text"


def read(data: bytes) -> ReadResult:
    """The resolution that a text holds.

    Raises UnreadableFile when the bytes are no text or the text is no resolution.
    """
    return read_text(decode(data))


def read_text(text: str) -> ReadResult:
    """The resolution of a text that is already decoded."""
    return _Reading(text).result()


@dataclass
class _Reading:
    """One text on its way to a resolution, and what there is to say about it."""

    text: str
    warnings: list[ReadWarning] = field(default_factory=list)

    def result(self) -> ReadResult:
        cleaned = without_furniture(split_lines(self.text))
        start = _start_of_body(cleaned.lines)
        fields = head.read_head(cleaned.lines[:start])
        if not fields.symbol and cleaned.symbols:
            fields.symbol = _own_symbol(cleaned.symbols)
        body = without_running_heads(cleaned.lines[start:], " ".join(fields.title))
        blocks = join(body, shape_of(cleaned.lines))
        blocks, notes = take_notes(blocks)
        organ_line, blocks = _take_organ_line(blocks, fields)
        blocks, adoption, annex_at = self._take_closing(blocks, fields)
        classified = classify(blocks, fields.organ, annex_at)
        self._require_resolution(organ_line, classified)
        attached = attach(fields, organ_line, classified, notes, IdSource())
        self.warnings.extend(attached.warnings)
        resolution = self._resolution(fields, attached, adoption)
        self._report_mending(resolution, classified)
        self.warnings.extend(suspicions(resolution))
        return ReadResult(Draft(resolution), FORMAT, tuple(self.warnings))

    def _take_closing(
        self, blocks: Sequence[Block], fields: head.MastheadFields
    ) -> tuple[list[Block], Adoption, int | None]:
        """The blocks without adoption lines and the masthead after them; where annexes begin."""
        found = find_adoption(blocks)
        adoption = Adoption()
        kept = list(blocks)
        tail_from = len(kept)
        if found is not None:
            adoption = found.adoption
            kept = [*blocks[: found.start], *blocks[found.end :]]
            tail_from = found.start
        annex = _first_annex(kept)
        kept = self._take_tail(kept, fields)
        if annex is None and found is not None and len(kept) > tail_from:
            annex = tail_from
        return kept, adoption, annex

    def _take_tail(self, blocks: list[Block], fields: head.MastheadFields) -> list[Block]:
        """Take a masthead that stands after the text, as in text saved from old Word files."""
        first = next((i for i, b in enumerate(blocks) if _is_masthead(b.text)), None)
        if first is None:
            return blocks
        head.merge_tail(fields, [b.text for b in blocks[first:]])
        return blocks[:first]

    def _resolution(
        self, fields: head.MastheadFields, attached: Attached, adoption: Adoption
    ) -> Resolution:
        organ = fields.organ
        paragraphs, restored = restored_openings(attached.paragraphs, organ)
        line = restored_organ_line(attached.organ_line)
        report = restored_report(attached.report)
        restored += line is not attached.organ_line
        if restored:
            self.warnings.append(
                ReadWarning(
                    WarningKind.RESTORED,
                    f"the italics of {restored} opening phrases were lost in the file and have been "
                    "put back from the phrases",
                )
            )
        footnotes, titles = restored_notes(attached.footnotes)
        if titles:
            self.warnings.append(
                ReadWarning(
                    WarningKind.RESTORED,
                    f"the titles of publications in {titles} footnotes are italic again",
                )
            )
        adopted = bool(adoption) or bool(attached.heading.text)
        foreign = foreign_organ_line(line.plain)
        return Resolution(
            masthead=head.build(fields, attached.heading, report, adopted),
            title=attached.title,
            organ_line=line,
            paragraphs=with_source_numbering(kept_unnumbered(paragraphs)),
            footnotes=footnotes,
            adoption=adoption or adoption_of_heading(attached.heading.plain),
            first_footnote=attached.first_footnote,
            language=foreign.language if foreign is not None else "en",
        )

    def _require_resolution(self, organ_line: MarkedText, classified: Sequence[Classified]) -> None:
        operative = any(c.kind is ParagraphKind.OPERATIVE for c in classified)
        preambular = any(c.kind is ParagraphKind.PREAMBULAR for c in classified)
        if organ_line.text and classified:
            return
        if not (operative and preambular):
            raise UnreadableFile(
                "the file does not hold the text of a resolution: no line such as “The General "
                "Assembly,” and no paragraphs of a resolution were found; choose another file."
            )

    def _report_mending(self, resolution: Resolution, classified: Sequence[Classified]) -> None:
        for paragraph, source in zip(resolution.paragraphs, classified, strict=True):
            if source.mended:
                self.warnings.append(
                    ReadWarning(
                        WarningKind.RESTORED,
                        "a line or page break within the sentence was closed",
                        f"line {source.line}",
                        paragraph.id,
                    )
                )


def _start_of_body(lines: Sequence[Line]) -> int:
    """The index of the organ line, else of the first paragraph of a resolution."""
    for index, line in enumerate(lines):
        if is_organ_line(line.text):
            return index
    for index, line in enumerate(lines):
        if opens_resolution(line.text):
            return index
    return len(lines)


def _take_organ_line(
    blocks: list[Block], fields: head.MastheadFields
) -> tuple[MarkedText, list[Block]]:
    if not blocks or not is_organ_line(blocks[0].text):
        return MarkedText(), blocks
    line = parse_emphasis(blocks[0].text)
    fields.organ = organ_of_line(line.text) or fields.organ
    if organ_from_line(line.text) is None and (body := body_from_line(line.text)) is not None:
        fields.committee = body.name
    return line, blocks[1:]


def organ_of_line(line: str) -> str:
    """The id of the organ that an organ line names, of the parent where it names a commission."""
    organ = organ_from_line(line)
    if organ is not None:
        return organ.id
    foreign = foreign_organ_line(line)
    if foreign is not None:
        return foreign.organ
    body = body_from_line(line)
    return body.parent if body is not None else ""


def _first_annex(blocks: Sequence[Block]) -> int | None:
    return next((i for i, b in enumerate(blocks) if ANNEX.fullmatch(b.text.strip("*_ "))), None)


def _is_masthead(text: str) -> bool:
    bare = text.strip("*_ ")
    return bare.startswith(("United Nations", "Distr.:")) and (
        "Distr.:" in bare or SYMBOL.match(bare, len("United Nations")) is not None
    )


def _own_symbol(symbols: Sequence[str]) -> str:
    """The symbol of the document among those on its pages: the commonest of a resolution or draft."""
    ranked = sorted(set(symbols), key=lambda s: (-symbols.count(s), symbols.index(s)))
    return next((s for s in ranked if "/RES/" in s or "/L." in s), ranked[0])
