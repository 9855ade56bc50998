"""The text of a file from its XML, in one view of the tracked changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from drafter.document.marked_text import (
    FOOTNOTE_CHARACTER,
    Mark,
    MarkedText,
    MarkKind,
    marked,
    plain,
)
from drafter.formats.contract import UnsafeFile
from drafter.formats.docx.reading.source import Hunk, SourceParagraph, View
from drafter.formats.odt.names import ID_PREFIX, q, whole
from drafter.formats.odt.reading.again import FIELD_END, FIELD_START, field_note, words_in
from drafter.formats.odt.reading.context import Context
from drafter.formats.odt.reading.lists import Numbers
from drafter.formats.odt.reading.paragraphs import Growing, Shape
from drafter.formats.odt.reading.regions import Region

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_PARAGRAPHS = 20_000
_SPACE = re.compile(r"[ \t\r\n]+")
_P, _H, _LIST, _TABLE = q("text:p"), q("text:h"), q("text:list"), q("table:table")
_SKIPPED = frozenset(
    q(name)
    for name in (
        "text:tracked-changes", "text:sequence-decls", "text:user-field-decls",
        "text:variable-decls", "office:forms", "text:soft-page-break", "text:bookmark",
        "text:bookmark-start", "text:bookmark-end", "text:table-of-content", "text:dde-connection-decls",
        "text:alphabetical-index", "text:note-citation", "table:table-header",
        "text:reference-mark-start", "text:reference-mark-end", "text:ruby-text", "text:toc-mark",
    )
)  # fmt: skip
_MOST_SPACES = 1000


class Walker:
    """Walks over the blocks of one text, a note or a cell and gathers its paragraphs."""

    def __init__(self, context: Context, part: str = "") -> None:
        self._context = context
        self._part = part
        self._numbers = Numbers(context.lists)
        self._open: Growing | None = None
        self._comments: dict[str, int] = {}
        self._field = ""
        """The note that the field in progress leads to: its raised number is the reference."""
        self._seen: set[str] = set()
        self.paragraphs: list[SourceParagraph] = []

    def walk(self, parent: Iterable[_Element]) -> list[SourceParagraph]:
        """The paragraphs of all blocks."""
        self._blocks(parent)
        if self._open is not None:
            self._close()
        return self.paragraphs

    # --- blocks

    def _blocks(self, parent: Iterable[_Element]) -> None:
        for element in parent:
            self._block(element)

    def _block(self, element: _Element) -> None:
        tag = element.tag
        if tag in (_P, _H):
            self._paragraph(element, self._shape(element))
        elif tag == _LIST:
            self._list(element, "", "", 0)
        elif tag == _TABLE:
            self._table(element)
        elif tag == q("text:change-start"):
            self._change_start(element)
        elif tag == q("text:change-end"):
            self._change_end(element)
        elif tag == q("text:change"):
            self._deleted_blocks(element)
        elif tag.startswith(q("draw:frame")[: -len("frame")]):
            self._drawing(element)
        elif tag not in _SKIPPED:
            self._blocks(element)

    def _shape(self, element: _Element, number: str | None = None, depth: int = 0) -> Shape:
        look = self._context.styles.paragraph(element.get(q("text:style-name")))
        outline = look.style.format.outline
        level = whole(element.get(q("text:outline-level")), 0)
        if element.tag == _H and 0 < level < 10 and not look.style.names:
            outline = level - 1
        name = element.get(q("xml:id")) or ""
        return Shape(look, name.removeprefix(ID_PREFIX), number, depth, outline)

    def _paragraph(self, element: _Element, shape: Shape) -> None:
        self._context.count += 1
        if self._context.count > MOST_PARAGRAPHS:
            raise UnsafeFile(
                f"The file has more than {MOST_PARAGRAPHS:,} paragraphs; split it and open a part."
            )
        self._begin(shape)
        self._inline(element, _kinds({}, shape.look.marks), "")
        if not self._context.hidden:
            self._close()

    def _begin(self, shape: Shape) -> None:
        if self._open is None:
            self._open = Growing(shape=shape)
        else:
            self._open.goes_on_as(shape)

    def _close(self) -> None:
        growing = self._open
        self._open = None
        if growing is None:
            return
        for comment, start in self._comments.items():
            growing.marks.append(Mark(start, growing.length, MarkKind.COMMENT, comment))
            self._comments[comment] = 0
        key = growing.shape.id
        if not key or key in self._seen:
            key = f"#{self._part}{len(self.paragraphs)}:{growing.content().text[:24]}"
            while key in self._seen:
                key += "'"
        self._seen.add(key)
        self.paragraphs.append(growing.finished(key))

    def _list(self, element: _Element, name: str, style: str, depth: int) -> None:
        style = element.get(q("text:style-name")) or style
        name = name or self._numbers.open(element, style)
        for item in element:
            if item.tag not in (q("text:list-item"), q("text:list-header")):
                self._block(item)
                continue
            first = item.tag == q("text:list-item")
            for block in item:
                if block.tag == _LIST:
                    self._list(block, name, style, depth + 1)
                elif block.tag in (_P, _H):
                    label = None
                    if first and not self._context.hidden:
                        start = item.get(q("text:start-value"))
                        label = self._numbers.label(name, style, depth, start)
                    self._paragraph(block, self._shape(block, label, depth))
                    first = False
                else:
                    self._block(block)

    def _table(self, table: _Element) -> None:
        for row in table.iter(q("table:table-row")):
            if next(row.iterancestors(_TABLE), None) is not table:
                continue
            content, hunks = MarkedText(), tuple[Hunk, ...]()
            cells = [cell for cell in row if cell.tag == q("table:table-cell")]
            for column, cell in enumerate(cells):
                inside = Walker(self._context, f"{self._part}row{self._context.count}.").walk(cell)
                hunks += tuple(hunk for paragraph in inside for hunk in paragraph.hunks)
                content = content + (plain("\t") if column else MarkedText()) + _cell(inside)
            if content.text.strip() and not self._context.hidden:
                key = f"#{self._part}row{self._context.count}:{len(self.paragraphs)}"
                style = self._context.styles.paragraph("Standard").style
                self.paragraphs.append(SourceParagraph(key, content, style, row=True, hunks=hunks))

    # --- tracked changes

    def _change_start(self, element: _Element) -> None:
        name = element.get(q("text:change-id")) or ""
        region = self._context.regions.get(name)
        if region is None or not region.inserted:
            return
        if self._context.view is View.ORIGINAL:
            self._context.hidden.add(name)
        else:
            self._context.hands.append((name, region))

    def _change_end(self, element: _Element) -> None:
        name = element.get(q("text:change-id")) or ""
        self._context.hidden.discard(name)
        self._context.hands[:] = [hand for hand in self._context.hands if hand[0] != name]

    def _deleted(self, element: _Element) -> Region | None:
        """What was deleted here, where it is to be read."""
        if self._context.view is View.FINAL or self._context.hidden:
            return None
        region = self._context.regions.get(element.get(q("text:change-id")) or "")
        return None if region is None or region.inserted else region

    def _deleted_blocks(self, element: _Element) -> None:
        region = self._deleted(element)
        if region is not None:
            self._context.hands.append(("", region))
            self._blocks(region.deleted)
            self._context.hands.pop()

    def _deleted_inline(self, element: _Element, shape: Shape) -> None:
        """Deleted words; between the deleted paragraphs, the ends of paragraphs stand again."""
        region = self._deleted(element)
        if region is None:
            return
        self._context.hands.append(("", region))
        blocks = list(_flat(region.deleted))
        for place, block in enumerate(blocks):
            if place:
                self._close()
            own = self._shape(block)
            if len(blocks) == 1 or (not place and self._open is not None and self._open.length):
                own = shape  # words within a paragraph look as it does
            self._begin(own)
            self._inline(block, _kinds({}, own.look.marks), "")
        self._context.hands.pop()
        self._begin(shape)

    # --- inside a paragraph

    def _inline(self, element: _Element, kinds: dict[MarkKind, bool], link: str) -> None:
        shape = self._open.shape if self._open is not None else Shape()
        self._characters(element.text, kinds, link)
        for child in element:
            if child.tag not in _SKIPPED:
                self._child(child, kinds, link, shape)
            self._characters(child.tail, kinds, link)

    def _child(self, child: _Element, kinds: dict[MarkKind, bool], link: str, shape: Shape) -> None:
        tag = child.tag
        if tag == q("text:span"):
            look = self._context.styles.text(child.get(q("text:style-name")))
            self._inline(child, _kinds(kinds, look.marks), link)
        elif tag == q("text:a"):
            self._inline(child, kinds, child.get(q("xlink:href")) or link)
        elif tag == q("text:s"):
            number = min(whole(child.get(q("text:c")), 1), _MOST_SPACES)
            self._put(" " * number, kinds, link)
        elif tag == q("text:tab"):
            self._put("\t", kinds, link)
        elif tag == q("text:line-break"):
            self._put("\n", kinds, link)
        elif tag == q("text:note"):
            self._note(child)
        elif tag in (q("text:note-ref"), q("text:bookmark-ref")):
            self._again(child, kinds, link)
        else:
            self._rarer(child, kinds, link, shape)

    def _rarer(self, child: _Element, kinds: dict[MarkKind, bool], link: str, shape: Shape) -> None:
        tag = child.tag
        if tag == q("text:change-start"):
            self._change_start(child)
        elif tag == q("text:change-end"):
            self._change_end(child)
        elif tag == q("text:change"):
            self._deleted_inline(child, shape)
        elif tag == q("office:annotation"):
            self._annotation(child)
        elif tag == FIELD_START:
            self._field = field_note(child, self._context.bookmarks)
        elif tag == FIELD_END:
            self._field = ""
        elif tag == q("office:annotation-end"):
            self._annotation_end(child)
        elif tag.startswith(q("draw:frame")[: -len("frame")]):
            self._drawing(child)
        else:
            self._inline(child, kinds, link)

    def _characters(self, text: str | None, kinds: dict[MarkKind, bool], link: str) -> None:
        growing = self._open
        if growing is None or not text:
            return
        folded = _SPACE.sub(" ", text)
        if growing.after_space:
            folded = folded.removeprefix(" ")
        if folded:
            self._put(folded, kinds, link)
            if not self._context.hidden:
                growing.after_space = folded.endswith(" ")

    def _put(self, text: str, kinds: dict[MarkKind, bool], link: str) -> None:
        growing = self._open
        if growing is None or self._context.hidden:
            return
        growing.after_space = False
        if self._field and kinds.get(MarkKind.SUPERSCRIPT):
            key, self._field = self._field, ""
            self._refer(key)
            return
        growing.add(text, frozenset(kind for kind, on in kinds.items() if on), link)
        if self._context.hands:
            region = self._context.hands[-1][1]
            growing.note_change(text, region.author, region.date)

    def _note(self, element: _Element) -> None:
        name = element.get(q("text:id")) or f"#{len(self._context.notes)}"
        kind = element.get(q("text:note-class")) or "footnote"
        key = f"{kind} {name}"
        self._context.referred.add(key)
        if self._context.hidden:
            return
        citation = element.find(q("text:note-citation"))
        label = "" if citation is None else citation.get(q("text:label")) or ""
        if label.strip():
            self._context.signs[key] = label.strip()
        body = element.find(q("text:note-body"))
        was_at, self._context.losses.place = self._context.losses.place, key
        hands, self._context.hands = self._context.hands, []
        inside = Walker(self._context, f"{key}:").walk(() if body is None else body)
        self._context.hands = hands
        self._context.losses.place = was_at
        self._context.notes[key] = tuple(inside)
        self._refer(key)

    def _again(self, element: _Element, kinds: dict[MarkKind, bool], link: str) -> None:
        """A second reference to a note: a field of its own, or one to a bookmark around the first."""
        name = element.get(q("text:ref-name")) or ""
        if element.tag == q("text:bookmark-ref"):
            key = self._context.bookmarks.get(name, "")
            raised = kinds.get(MarkKind.SUPERSCRIPT, False)
        else:
            key = f"{element.get(q('text:note-class')) or 'footnote'} {name}"
            raised = element.get(q("text:reference-format")) in ("text", None)
        if key and raised:
            self._context.referred.add(key)
            self._refer(key)
        else:
            self._inline(element, kinds, link)

    def _refer(self, key: str) -> None:
        growing = self._open
        if growing is None or self._context.hidden:
            return
        growing.marks.append(Mark(growing.length, growing.length + 1, MarkKind.FOOTNOTE, key))
        self._put(FOOTNOTE_CHARACTER, {}, "")

    def _annotation(self, element: _Element) -> None:
        """A comment; without a range it is laid on the character before it."""
        context, growing = self._context, self._open
        name = element.get(q("office:name")) or f"#{len(context.comments)}"
        context.comments.setdefault(name, element)
        if growing is None or context.hidden:
            return
        if name in context.ended_comments:
            self._comments[name] = growing.length
        else:
            start = max(growing.length - 1, 0)
            growing.marks.append(Mark(start, start + 1, MarkKind.COMMENT, name))

    def _annotation_end(self, element: _Element) -> None:
        name = element.get(q("office:name")) or ""
        start = self._comments.pop(name, None)
        if start is not None and self._open is not None:
            self._open.marks.append(Mark(start, self._open.length, MarkKind.COMMENT, name))

    def _drawing(self, element: _Element) -> None:
        boxes = list(element.iter(q("draw:text-box")))
        words = " ".join(words_in(p) for box in boxes for p in box.iter(_P))
        if words.strip():
            self._context.losses.add("text box", words)
        elif next(element.iter(q("draw:image")), None) is not None:
            self._context.losses.add("picture", element.get(q("draw:name")) or "")
        elif next(element.iter(q("draw:object"), q("draw:object-ole")), None) is not None:
            self._context.losses.add("embedded object", element.get(q("draw:name")) or "")


def _kinds(base: dict[MarkKind, bool], over: Mapping[MarkKind, bool]) -> dict[MarkKind, bool]:
    return {**base, **over} if over else base


def _flat(blocks: Iterable[_Element]) -> Iterable[_Element]:
    """The paragraphs of blocks, those of lists and tables among them."""
    for block in blocks:
        if block.tag in (_P, _H):
            yield block
        else:
            yield from (e for e in block.iter(_P, _H))


def _cell(inside: Iterable[SourceParagraph]) -> MarkedText:
    content = MarkedText()
    for paragraph in inside:
        if not paragraph.text.strip():
            continue
        label = plain(f"{paragraph.number} ") if paragraph.number else MarkedText()
        flat = marked(paragraph.text.replace("\t", " "), paragraph.content.marks)
        content = content + (plain("\n") if content.text else MarkedText()) + label + flat
    return content
