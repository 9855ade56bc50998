"""Running text with its marks and notes, from mixed content."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from drafter.document.identity import IdSource
from drafter.document.marked_text import (
    FOOTNOTE_CHARACTER,
    Mark,
    MarkedText,
    MarkKind,
    marked,
)
from drafter.document.paragraph import Footnote
from drafter.formats.akn.names import Element, name_of

_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_BREAK = "\u2028"
_AROUND_BREAK = re.compile(rf" ?{_BREAK} ?")
_AT_ENDS = " \n\u00a0\u202f"
_CLASSES = {
    "italic": MarkKind.ITALIC,
    "bold": MarkKind.BOLD,
    "underline": MarkKind.UNDERLINE,
    "strike": MarkKind.STRIKE,
}
_ELEMENTS = {
    "i": MarkKind.ITALIC,
    "em": MarkKind.ITALIC,
    "b": MarkKind.BOLD,
    "u": MarkKind.UNDERLINE,
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
}
BLOCKS = frozenset(
    {
        "embeddedStructure", "quotedStructure", "table", "subheading", "heading", "blockList",
        "list", "paragraph", "container", "p", "block", "point", "alinea",
    }
)  # fmt: skip
"""Elements inside running text that are paragraphs of their own."""


@dataclass(slots=True)
class Notes:
    """The footnotes met so far, in order."""

    ids: IdSource = field(default_factory=IdSource)
    found: list[Footnote] = field(default_factory=list)
    in_note: bool = False

    def take(self, element: Element) -> str:
        """Read a note; its id."""
        marker = (element.get("marker") or "").strip()
        outer, self.in_note = self.in_note, True
        parts = [
            text_of(part, self)
            for part in (element if any(name_of(c) == "p" for c in element) else [element])
        ]
        self.in_note = outer
        content = MarkedText()
        for part in parts:
            if part.text:
                content = content + marked("\n") + part if content.text else part
        note_id = self.ids.take(f"note {marker} {content.text}")
        sign = marker if marker and not marker[0].isalnum() else ""
        self.found.append(Footnote(note_id, content, marker or None, sign))
        return note_id


class _Builder:
    """Collects characters and marks."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._marks: list[Mark] = []
        self._length = 0

    def add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def mark(self, start: int, kind: MarkKind, value: str = "") -> None:
        if self._length > start:
            self._marks.append(Mark(start, self._length, kind, value))

    @property
    def length(self) -> int:
        return self._length

    def content(self) -> MarkedText:
        return _tidy(marked("".join(self._pieces), self._marks))


def text_of(
    element: Element, notes: Notes, block: Callable[[Element, MarkedText], None] | None = None
) -> MarkedText:
    """The running text of an element, spaces folded, its notes taken.

    Where a paragraph of its own stands inside, `block` is called with it and the text before it; what
    is returned then is the text after the last one.
    """
    builder = [_Builder()]

    def walk(node: Element) -> None:
        builder[0].add(node.text)
        for inner in node:
            _inner(inner)
            builder[0].add(inner.tail)

    def _inner(inner: Element) -> None:
        name = name_of(inner)
        if name == "authorialNote":
            note_id = notes.take(inner)
            here = builder[0]
            start = here.length
            here.add(FOOTNOTE_CHARACTER)
            here.mark(start, MarkKind.FOOTNOTE, note_id)
            return
        if name == "eol":
            builder[0].add(_BREAK)
            return
        if name in BLOCKS and block is not None:
            before = builder[0].content()
            builder[0] = _Builder()
            block(inner, before)
            return
        if name in BLOCKS and builder[0].length:
            builder[0].add(" ")
        start = builder[0].length
        into = builder[0]
        walk(inner)
        if into is builder[0]:
            _mark(inner, name, into, start)

    walk(element)
    return builder[0].content()


def _mark(element: Element, name: str, builder: _Builder, start: int) -> None:
    kind = _ELEMENTS.get(name)
    if kind is not None:
        builder.mark(start, kind)
    if name == "span":
        for word in (element.get("class") or "").split():
            if word in _CLASSES:
                builder.mark(start, _CLASSES[word])
    if name == "a" and element.get("href"):
        builder.mark(start, MarkKind.LINK, element.get("href"))


def _tidy(content: MarkedText) -> MarkedText:
    """Fold white space, strip the ends, and take spaces from the ends of marks."""
    for found in reversed(list(_SPACE.finditer(content.text))):
        if found.group() != " ":
            content = content.replace(
                found.start(), found.end(), marked(" ", _over(content, found))
            )
    for found in reversed(list(_AROUND_BREAK.finditer(content.text))):
        content = content.replace(found.start(), found.end(), marked("\n"))
    text = content.text
    start = len(text) - len(text.lstrip(_AT_ENDS))
    content = content.slice(start, max(start, len(text.rstrip(_AT_ENDS))))
    return marked(
        content.text, [m for mark in content.marks for m in _without_spaces(mark, content)]
    )


def _over(content: MarkedText, found: re.Match[str]) -> list[Mark]:
    """The marks that go on over the folded space."""
    start, end = found.span()
    return [Mark(0, 1, m.kind, m.value) for m in content.marks if m.start <= start and m.end >= end]


def _without_spaces(mark: Mark, content: MarkedText) -> list[Mark]:
    if mark.kind is MarkKind.FOOTNOTE:
        return [mark]
    words = content.text[mark.start : mark.end]
    start = mark.start + len(words) - len(words.lstrip(" \n\u00a0"))
    end = mark.end - (len(words) - len(words.rstrip(" \n\u00a0")))
    return [replace(mark, start=start, end=end)] if start < end else []
