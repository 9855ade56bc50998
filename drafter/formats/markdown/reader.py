"""Reads Markdown: what `writer` writes, and what others write by hand in its manner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.document.draft import Draft
from drafter.document.identity import IdSource
from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.masthead import Masthead
from drafter.document.numbering import with_source_numbering
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadResult, ReadWarning, UnreadableFile, WarningKind
from drafter.formats.markdown.adoption import take_adoption
from drafter.formats.markdown.header import adoption_of, masthead_of, read_rows
from drafter.formats.markdown.inline import from_markdown
from drafter.formats.markdown.kinds import FIRST_ORGAN_LINE, KindReader
from drafter.formats.plain_text import masthead as head
from drafter.formats.plain_text.classification import is_organ_line, opens_resolution
from drafter.formats.plain_text.decoding import decode
from drafter.formats.plain_text.lines import split_lines
from drafter.formats.plain_text.reader import organ_of_line
from drafter.formats.plain_text.restoring import restored_openings, restored_organ_line
from drafter.formats.plain_text.suspicions import suspicions
from drafter.formats.plain_text.unnumbered import kept_unnumbered

FORMAT = "markdown"
_DEFINITION = re.compile(r"\[\^(?P<key>[^\]\s]+)\]:\s*(?P<text>.*)")
_TITLE = re.compile(r"#\s+(?P<words>.*)")


def read(data: bytes) -> ReadResult:
    """The draft of a Markdown file. Raises UnreadableFile when it holds no resolution."""
    lines, notes = _without_definitions(decode(data).split("\n"))
    chunks = _chunks(lines)
    ids = IdSource()
    footnotes = _footnotes(notes, ids)
    reading = _Reading(chunks, footnotes, ids)
    resolution = reading.resolution()
    return ReadResult(Draft(resolution), FORMAT, (*reading.warnings, *suspicions(resolution)))


def _without_definitions(lines: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """The lines without the definitions of notes, and those by key."""
    kept: list[str] = []
    notes: dict[str, str] = {}
    key = ""
    for line in lines:
        match = _DEFINITION.match(line)
        if match is not None:
            key = match["key"]
            notes.setdefault(key, match["text"].strip())
        elif key and line.startswith("    ") and line.strip():
            notes[key] += f"<br>{line.strip()}"
        else:
            key = key if not line.strip() else ""
            kept.append(line)
    return kept, notes


def _chunks(lines: Sequence[str]) -> list[str]:
    """Paragraphs: lines up to a blank one, joined by spaces; comments, tables and quotations keep
    their lines, a heading is a paragraph by itself."""
    chunks: list[str] = []
    open_lines: list[str] = []

    def close() -> None:
        if open_lines:
            chunks.append("\n".join(open_lines))
            open_lines.clear()

    for raw in lines:
        line = raw.strip()
        if not line:
            close()
            continue
        own = line.startswith(("<!--", "|", ">")) or (
            bool(open_lines) and open_lines[-1].startswith(("<!--", "|", ">"))
        )
        if line.startswith("#") and not (open_lines and open_lines[-1].startswith("<!--")):
            close()
        if open_lines and not own:
            open_lines[-1] = f"{open_lines[-1].removesuffix(chr(92))} {line}"
        else:
            open_lines.append(line)
        if line.startswith("#"):
            close()
    close()
    return chunks


def _footnotes(notes: dict[str, str], ids: IdSource) -> dict[str, Footnote]:
    footnotes: dict[str, Footnote] = {}
    for key, text in notes.items():
        content = from_markdown(text, lambda _: None)
        base = key.partition("-")[0]
        unreferred = re.fullmatch(r"u\d+", base) is not None
        sign = "" if base.isdecimal() or unreferred else base
        label = None if unreferred else base
        footnotes[key] = Footnote(ids.take(f"note {key} {content.text}"), content, label, sign)
    return footnotes


class _Reading:
    """The chunks of one file on their way to a resolution."""

    def __init__(self, chunks: list[str], footnotes: dict[str, Footnote], ids: IdSource) -> None:
        self._chunks = chunks
        self._notes = footnotes
        self._ids = ids
        self._rows: dict[str, str] = {}
        self.warnings: list[ReadWarning] = []

    def resolution(self) -> Resolution:
        start = self._start()
        above, below = self._chunks[:start], self._chunks[start:]
        masthead, title = self._head(above)
        line = MarkedText()
        if below and below[0].startswith(FIRST_ORGAN_LINE):
            line = self._words(below.pop(0).removeprefix(FIRST_ORGAN_LINE).lstrip("\n"))
        elif below and is_organ_line(self._words(below[0]).text):
            line = self._words(below.pop(0))
            masthead = replace(masthead, organ=masthead.organ or organ_of_line(line.text))
        below, adoption = take_adoption(below)
        adoption = adoption or adoption_of(self._rows)
        paragraphs = self._paragraphs(below, masthead.organ)
        kinds = {p.kind for p in paragraphs}
        both = {ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE} <= kinds
        if not (line.text or self._rows or both or (title.text and paragraphs)):
            raise UnreadableFile(
                "the file does not hold the text of a resolution: choose another file."
            )
        paragraphs, line = self._restored(paragraphs, line, masthead.organ)
        numbers = [int(k) for k, n in self._notes.items() if k.isdecimal() and not n.sign]
        first = self._rows.get("First footnote", "")
        return Resolution(
            masthead=masthead,
            title=title,
            organ_line=line,
            paragraphs=with_source_numbering(kept_unnumbered(paragraphs)),
            footnotes=tuple(self._notes.values()),
            adoption=adoption,
            first_footnote=int(first)
            if first.isdecimal()
            else (1 if self._rows else min(numbers, default=1)),
            language=self._rows.get("Language", "en"),
        )

    def _start(self) -> int:
        """The index of the organ line, else of the first paragraph."""
        for index, chunk in enumerate(self._chunks):
            if chunk.startswith(FIRST_ORGAN_LINE) or is_organ_line(self._words(chunk).text):
                return index
        for index, chunk in enumerate(self._chunks):
            if opens_resolution(chunk) or chunk.startswith("<!--"):
                return index
        above = [c.startswith(("|", "# ")) for c in self._chunks]
        return max((i + 1 for i, is_head in enumerate(above) if is_head), default=0)

    def _words(self, chunk: str) -> MarkedText:
        return from_markdown(chunk, lambda key: self._id(key))

    def _id(self, key: str) -> str | None:
        note = self._notes.get(key)
        return note.id if note else None

    def _head(self, above: Sequence[str]) -> tuple[Masthead, MarkedText]:
        """The masthead of the table, else of the lines as in saved text; and the title."""
        table = next((c for c in above if c.startswith("|")), "")
        title = next((m["words"] for c in above if (m := _TITLE.fullmatch(c))), "")
        self._rows = read_rows(table.split("\n"))
        if self._rows:
            return replace(
                masthead_of(self._rows),
                heading=self._words(self._rows.get("Heading", "")),
                report=self._words(self._rows.get("Report", "")),
            ), self._words(title)
        lines = split_lines("\n\n".join(c.removeprefix("# ") for c in above))
        fields = head.read_head(lines)
        heading = self._words(" ".join(fields.heading))
        report = self._words(" ".join(fields.report))
        return (
            head.build(fields, heading, report, adopted=bool(heading.text)),
            self._words(" ".join(fields.title)),
        )

    def _paragraphs(self, chunks: Sequence[str], organ: str) -> list[Paragraph]:
        kinds = KindReader(organ)
        for index, chunk in enumerate(chunks):
            kinds.take(chunk, chunks[index + 1 : index + 4])
        result: list[Paragraph] = []
        for found in kinds.result:
            content = self._words(found.text)
            result.append(
                Paragraph(
                    self._ids.take(content.plain), found.kind, content, found.level, found.label
                )
            )
        return result

    def _restored(
        self, paragraphs: list[Paragraph], line: MarkedText, organ: str
    ) -> tuple[list[Paragraph], MarkedText]:
        """Italics put back only where the whole file has none."""
        marks = (m for p in paragraphs for m in p.marks)
        if any(line.ranges(MarkKind.ITALIC)) or any(m.kind is MarkKind.ITALIC for m in marks):
            return paragraphs, line
        if self._rows:
            return paragraphs, line
        restored, count = restored_openings(paragraphs, organ)
        if count:
            self.warnings.append(
                ReadWarning(
                    WarningKind.RESTORED,
                    f"the italics of {count} opening phrases were not in the file and have been "
                    "put in from the phrases",
                )
            )
        return restored, restored_organ_line(line)
