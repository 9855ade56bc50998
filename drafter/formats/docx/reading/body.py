"""The paragraphs of a part in order, rows of tables among them, for one view of tracked changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.document.marked_text import MarkedText, marked, plain
from drafter.formats.contract import UnsafeFile
from drafter.formats.docx.names import MC, W14, w
from drafter.formats.docx.reading.inline import InlineReader
from drafter.formats.docx.reading.losses import Losses
from drafter.formats.docx.reading.numbering import Numbering
from drafter.formats.docx.reading.source import Hunk, SourceParagraph, View
from drafter.formats.docx.reading.styles import Styles, child_value, combined, paragraph_format

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_PARAGRAPHS = 20_000
NOTE_REFERENCES = (w("footnoteReference"), w("endnoteReference"))
_P, _TBL, _P_PR, _R_PR = w("p"), w("tbl"), w("pPr"), w("rPr")
_PARA_ID = f"{{{W14}}}paraId"
_WRAPPERS = frozenset(w(name) for name in ("customXml", "smartTag", "ins", "moveTo", "moveFrom"))
_MARK_GONE = {
    View.FINAL: (w("del"), w("moveFrom")),
    View.ORIGINAL: (w("ins"), w("moveTo")),
}


class BodyReader:
    """Reads the block-level content of one part."""

    def __init__(
        self,
        view: View,
        styles: Styles,
        numbering: Numbering,
        inline: InlineReader,
        losses: Losses,
        part: str = "",
    ) -> None:
        self._view = view
        self._part = part
        self._seen: set[str] = set()
        self._styles = styles
        self._numbering = numbering
        self._inline = inline
        self._losses = losses
        self._count = 0
        self._row_hunks: tuple[Hunk, ...] = ()

    def paragraphs(self, parent: _Element) -> list[SourceParagraph]:
        """All paragraphs under an element, those whose mark is gone joined to the next."""
        result: list[SourceParagraph] = []
        carried = MarkedText()
        hunks: tuple[Hunk, ...] = ()
        for element in _blocks(parent):
            if element.tag == _TBL:
                result += self._table(element)
                continue
            paragraph = self._paragraph(element)
            if carried.text:
                joined = carried + paragraph.content
                paragraph = replace(paragraph, content=joined, hunks=hunks + paragraph.hunks)
                carried, hunks = MarkedText(), ()
            if self._mark_is_gone(element):
                carried, hunks = paragraph.content, paragraph.hunks
                continue
            result.append(paragraph)
        if carried.text and result:
            last = result[-1]
            result[-1] = replace(last, content=last.content + carried)
        elif carried.text:
            result.append(SourceParagraph("", carried, self._styles.paragraph(None)))
        return result

    def _paragraph(self, element: _Element) -> SourceParagraph:
        self._losses.paragraph = element
        self._count += 1
        if self._count > MOST_PARAGRAPHS:
            raise UnsafeFile(
                f"The file has more than {MOST_PARAGRAPHS:,} paragraphs; split it and open a part."
            )
        properties = self._properties(element)
        style = self._styles.paragraph(child_value(properties, "pStyle"))
        own = paragraph_format(properties)
        shape = combined(own, style.format)
        gone = self._mark_is_gone(element)
        label = None if gone else self._numbering.label(shape.number)
        listed = self._numbering.indents(shape.number)
        indents = own.indents.over(listed).over(style.format.indents)
        content = self._inline.read(element, style)
        return SourceParagraph(
            self._key(element),
            content,
            style,
            indents,
            shape.align,
            label,
            shape.number[1] if shape.number else 0,
            shape.outline,
            hunks=self._inline.hunks,
        )

    def _key(self, element: _Element) -> str:
        """Word's id of the paragraph, or its place in the part where it has none of its own.

        The place is the same in both views, since paragraphs that one of them drops count too.
        """
        key = element.get(_PARA_ID) or ""
        if not key or key in self._seen:
            key = f"#{self._part}{self._count}"
        self._seen.add(key)
        return key

    def _properties(self, element: _Element) -> _Element | None:
        properties = element.find(_P_PR)
        if properties is None or self._view is View.FINAL:
            return properties
        change = properties.find(w("pPrChange"))
        return properties if change is None else change.find(_P_PR)

    def _mark_is_gone(self, element: _Element) -> bool:
        properties = element.find(_P_PR)
        marks = None if properties is None else properties.find(_R_PR)
        return marks is not None and any(
            marks.find(name) is not None for name in _MARK_GONE[self._view]
        )

    def _table(self, table: _Element) -> Iterator[SourceParagraph]:
        rows = []
        for row in table.iter(w("tr")):
            if _holder(row, "tbl") is not table:
                continue
            if self._row_is_gone(row):
                self._count += sum(1 for _ in row.iter(_P))
                continue
            place = self._count
            self._row_hunks = ()
            cells = [self._cell(cell) for cell in row.iter(w("tc")) if _holder(cell, "tr") is row]
            content = MarkedText()
            for column, cell_content in enumerate(cells):
                content = content + (plain("\t") if column else MarkedText()) + cell_content
            if content.text.strip():
                key = f"#{self._part}row{place}"
                style = self._styles.paragraph(None)
                rows.append(SourceParagraph(key, content, style, row=True, hunks=self._row_hunks))
        return iter(rows)

    def _row_is_gone(self, row: _Element) -> bool:
        properties = row.find(w("trPr"))
        name = w("del") if self._view is View.FINAL else w("ins")
        return properties is not None and properties.find(name) is not None

    def _cell(self, cell: _Element) -> MarkedText:
        content = MarkedText()
        for paragraph in self.paragraphs(cell):
            self._row_hunks += paragraph.hunks
            if not paragraph.text.strip():
                continue
            label = plain(f"{paragraph.number} ") if paragraph.number else MarkedText()
            if content.text:
                content = content + plain("\n")
            content = content + label + _flat(paragraph.content)
        return content


def _flat(content: MarkedText) -> MarkedText:
    """A cell's text with its own tabs as spaces: a tab is what parts the cells."""
    return marked(content.text.replace("\t", " "), content.marks)


def _holder(element: _Element, name: str) -> _Element | None:
    """The nearest table or row that an element belongs to: tables may stand in tables."""
    return next(element.iterancestors(w(name)), None)


def _blocks(parent: _Element) -> Iterator[_Element]:
    for element in parent:
        tag = element.tag
        if tag in (_P, _TBL):
            yield element
        elif tag == w("sdt"):
            content = element.find(w("sdtContent"))
            if content is not None:
                yield from _blocks(content)
        elif tag in _WRAPPERS:
            yield from _blocks(element)
        elif tag == f"{{{MC}}}AlternateContent":
            chosen = element.find(f"{{{MC}}}Choice")
            if chosen is not None:
                yield from _blocks(chosen)


def bookmarked_notes(root: _Element) -> dict[str, str]:
    """The key of the note whose reference stands in each bookmark ("footnote 3")."""
    result: dict[str, str] = {}
    open_ones: dict[str, str] = {}
    for element in root.iter(w("bookmarkStart"), w("bookmarkEnd"), *NOTE_REFERENCES):
        if element.tag == w("bookmarkStart"):
            open_ones[element.get(w("id")) or ""] = element.get(w("name")) or ""
        elif element.tag == w("bookmarkEnd"):
            open_ones.pop(element.get(w("id")) or "", None)
        else:
            for name in open_ones.values():
                result.setdefault(name, note_key(element))
    return result


def note_key(reference: _Element) -> str:
    """The key of the note that a reference leads to: "footnote 3"."""
    kind = "footnote" if reference.tag == NOTE_REFERENCES[0] else "endnote"
    return f"{kind} {reference.get(w('id'))}"
