"""A draft as one HTML page."""

from __future__ import annotations

from collections.abc import Callable

from drafter.document.draft import Draft
from drafter.document.marked_text import MarkedText
from drafter.document.numbering import footnote_numbers
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.formats import shown_text
from drafter.formats.contract import WriteOptions
from drafter.formats.html.blocks import Block, markup_of
from drafter.formats.html.hands import Hands
from drafter.formats.html.inline import Comparing, Inline
from drafter.formats.html.markup import element, escape
from drafter.formats.html.page import page
from drafter.formats.html.particulars import Line, closing_lines, document_name, opening_lines
from drafter.revision.redline import Redline, TextChange, redline


def write(draft: Draft, options: WriteOptions) -> bytes:
    """The page in UTF-8; changes against the draft's base as `ins` and `del` where asked for.

    It refers to nothing outside itself but the links of the text. Margin comments are not in it.
    """
    current = draft.current
    compared = None
    if options.tracked and draft.base is not None:
        compared = redline(draft.base, current)
    body = _Page(current, compared, Hands(options, draft.changes)).body(options)
    return page(current.language, document_name(current), body).encode("utf-8")


_OF_ITS_OWN = ("symbol", "distribution", "date", "original")


class _Page:
    def __init__(self, current: Resolution, compared: Redline | None, hands: Hands) -> None:
        self._current = current
        self._base = compared.base if compared is not None else None
        self._compared = compared
        self._inline = Inline(current)
        base = Inline(self._base, "base-") if self._base is not None else self._inline
        self._base_inline = base
        self._comparing = Comparing(base, self._inline, hands)
        self._changes = {} if compared is None else {c.target: c for c in compared.texts}

    def body(self, options: WriteOptions) -> str:
        """Everything inside the body element, in reading order, so that notes are met in order."""
        header = element("header", "\n" + "\n".join(self._header(options)) + "\n")
        title = self._title()
        organ_line = self._outside("organ-line", self._current.organ_line)
        body, annexes = self._blocks()
        if organ_line:
            line = Paragraph("organ-line", ParagraphKind.ORGAN_LINE, self._current.organ_line)
            body.insert(_before_organ_line(body), Block(line, "", organ_line))
        closing = self._closing()
        pieces = [header, title, markup_of(body), closing, markup_of(annexes)]
        pieces.append(self._notes())
        return element("main", "\n" + "\n".join(p for p in pieces if p) + "\n")

    # --- outside the paragraphs

    def _header(self, options: WriteOptions) -> list[str]:
        rows = []
        if options.draft_mark:
            moment = options.moment
            stamp = "" if moment is None else moment.strftime(" %d %B %Y, %H:%M")
            rows.append(element("p", escape(f"DRAFT{stamp}"), class_="draft-mark"))
        rows += self._lines(opening_lines)
        heading = self._outside("heading", self._heading(self._current))
        rows += [element("p", heading, class_="heading-line")] if heading else []
        report = self._outside("report", self._current.masthead.report)
        return [*rows, element("p", report, class_="report")] if report else rows

    @staticmethod
    def _heading(resolution: Resolution) -> MarkedText:
        return shown_text.heading_line(
            resolution.masthead, resolution.adoption, resolution.language
        )

    def _title(self) -> str:
        number = shown_text.title_number(self._current.masthead, self._current.language)
        title = self._outside("title", self._current.title)
        shown = " ".join(part for part in (escape(number), title) if part)
        if shown:
            return element("h1", shown)
        return element("h1", escape(document_name(self._current)), class_="unseen")

    def _outside(self, target: str, content: MarkedText) -> str:
        change: TextChange | None = self._changes.get(target)
        if change is None or change.current.text != content.text:
            return self._inline.of(content)
        return self._comparing.of(change.base, change.current, change.hunks, target)

    def _lines(self, lines: Callable[[Resolution], list[Line]]) -> list[str]:
        """Lines of particulars; where one differs from the base's, both are shown."""
        after = lines(self._current)
        if self._base is None:
            return [self._particular(name, self._inline.of(text)) for name, text in after]
        before, now = dict(lines(self._base)), dict(after)
        rows = []
        for name in dict.fromkeys([*now, *before]):
            old, new = before.get(name, MarkedText()), now.get(name, MarkedText())
            if old.text == new.text:
                inside = self._inline.of(new)
            else:
                inside = self._comparing.deleted(old, "") + self._comparing.inserted(new, "")
            rows.append(self._particular(name, inside))
        return rows

    @staticmethod
    def _particular(name: str, inside: str) -> str:
        """A line; what Arabic papers have in English keeps the direction of its own letters."""
        return element("p", inside, class_=name, dir="auto" if name in _OF_ITS_OWN else None)

    def _closing(self) -> str:
        rows = self._lines(closing_lines)
        return element("div", "\n".join(rows), class_="closing") if rows else ""

    # --- the text

    def _blocks(self) -> tuple[list[Block], list[Block]]:
        """The blocks before the adoption line and those of the annexes."""
        blocks, start = self._tracked_blocks() if self._compared else self._plain_blocks()
        return blocks[:start], blocks[start:]

    def _plain_blocks(self) -> tuple[list[Block], int]:
        labels = shown_text.shown_labels(self._current)
        blocks = [
            Block(p, labels[p.id], self._inline.of(p.content)) for p in self._current.paragraphs
        ]
        return blocks, self._current.annex_start

    def _tracked_blocks(self) -> tuple[list[Block], int]:
        assert self._compared is not None  # noqa: S101 - only asked for then
        labels = shown_text.shown_labels(self._current)
        old_labels = shown_text.shown_labels(self._compared.base)
        annexes = {p.id for p in self._current.paragraphs[self._current.annex_start :]}
        blocks: list[Block] = []
        start = None
        for row in self._compared.rows:
            if row.current is None:
                if row.base is not None:
                    inside = self._comparing.deleted(row.base.content, row.base.id, moved=row.moved)
                    blocks.append(Block(row.base, old_labels[row.base.id], inside, gone=True))
                continue
            paragraph = row.current
            if start is None and paragraph.id in annexes:
                start = len(blocks)
            if row.base is None:
                inside = self._comparing.inserted(paragraph.content, paragraph.id, moved=row.moved)
            else:
                inside = self._comparing.of(
                    row.base.content, paragraph.content, row.hunks, paragraph.id
                )
            blocks.append(Block(paragraph, labels[paragraph.id], inside))
        return blocks, len(blocks) if start is None else start

    # --- notes

    def _notes(self) -> str:
        rows = [
            self._note(note.id, note.content, self._inline)
            for note in _in_order(self._current, self._inline)
        ]
        if self._base is not None:
            inline = self._base_inline
            rows += [
                self._note(note.id, note.content, inline, gone=True)
                for note in _in_order(self._base, inline)
            ]
        if not rows:
            return ""
        heading = element(
            "h2", escape(shown_text.notes_heading(self._current.language)), id="notes"
        )
        return element(
            "section",
            "\n" + "\n".join([heading, *rows]) + "\n",
            class_="notes",
            role="doc-endnotes",
            aria_labelledby="notes",
        )

    def _note(
        self, note_id: str, content: MarkedText, inline: Inline, *, gone: bool = False
    ) -> str:
        number, name = inline.number(note_id) or "", inline.note_name(note_id)
        change = None if gone else self._changes.get(NOTE_PREFIX + note_id)
        if gone:
            inside = self._comparing.deleted(content, NOTE_PREFIX + note_id)
        elif change is not None:
            inside = self._comparing.of(
                change.base, change.current, change.hunks, NOTE_PREFIX + note_id
            )
        else:
            inside = self._inline.of(content)
        back = element(
            "a",
            escape(number),
            class_="label",
            href=f"#{name}-ref",
            role="doc-backlink",
            aria_label=f"Back to the reference to footnote {number}",
        )
        return element("div", element("p", f"{back} {inside}"), class_="note", id=name)


def _in_order(resolution: Resolution, inline: Inline) -> list[Footnote]:
    """The notes to which a reference has been written, by their numbers."""
    places = {note.id: note for note in resolution.footnotes}
    numbers = [note_id for note_id in footnote_numbers(resolution) if inline.is_referred(note_id)]
    return [places[note_id] for note_id in numbers]


def _before_organ_line(blocks: list[Block]) -> int:
    """How many blocks stand above the first organ line: the letter and heading of part A."""
    kinds = [block.paragraph.kind for block in blocks]
    if kinds[:1] != [ParagraphKind.PART]:
        return 0
    return 2 if kinds[1:2] == [ParagraphKind.HEADING] else 1
