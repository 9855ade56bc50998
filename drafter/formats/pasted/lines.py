"""The paragraphs of a piece of HTML with their emphasis, and the notes that Word puts at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from drafter.document.marked_text import FOOTNOTE_CHARACTER, Mark, MarkedText, MarkKind, marked

Element = Any
_BLOCKS = frozenset(
    {
        "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "body", "ol", "ul",
        "blockquote", "section", "article", "dd", "dt", "pre", "html",
    }
)  # fmt: skip
_SKIPPED = frozenset({"script", "style", "head", "title", "meta", "link", "o:p", "xml", "noscript"})
_TAGS = {
    "i": MarkKind.ITALIC,
    "em": MarkKind.ITALIC,
    "b": MarkKind.BOLD,
    "strong": MarkKind.BOLD,
    "u": MarkKind.UNDERLINE,
}
_NOTE_LINK = re.compile(r"#_?(?:ftn|edn|fn|sdfootnote)[\w-]*?(\d+)(?:sym)?$")
_NOTE_BODY = re.compile(r"^_?(?:ftn|edn|sdfootnote|fn)[\w-]*?(\d+)$")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HEADING = re.compile(r"^h[1-6]$")


@dataclass(slots=True)
class PastedLine:
    """A paragraph: its text with marks (a note by its number), and whether HTML calls it a heading."""

    content: MarkedText
    heading: bool = False


@dataclass(slots=True)
class Pasted:
    """What was found: paragraphs in order, and the text of notes by their number in the HTML."""

    lines: list[PastedLine] = field(default_factory=list)
    notes: dict[str, MarkedText] = field(default_factory=dict)


class _Paragraph:
    """Characters and marks being gathered."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.marks: list[Mark] = []
        self.length = 0

    def add(self, text: str, kinds: frozenset[MarkKind]) -> None:
        if not text:
            return
        self.text.append(text)
        start, self.length = self.length, self.length + len(text)
        self.marks.extend(Mark(start, self.length, kind) for kind in kinds)

    def refer(self, number: str) -> None:
        self.text.append(FOOTNOTE_CHARACTER)
        self.marks.append(Mark(self.length, self.length + 1, MarkKind.FOOTNOTE, number))
        self.length += 1

    def content(self) -> MarkedText:
        return _folded(marked("".join(self.text), self.marks))


def read_lines(html: str) -> Pasted:
    """The paragraphs of HTML from the clipboard. Never fails: what cannot be parsed gives none."""
    from lxml import etree

    parser = etree.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return Pasted()
    if root is None:
        return Pasted()
    reading = _Reading()
    reading.walk(root, frozenset())
    reading.flush()
    return reading.found


class _Reading:
    """Walks the tree; a block ends a paragraph and begins one."""

    def __init__(self) -> None:
        self.found = Pasted()
        self._current = _Paragraph()
        self._heading = False
        self._note: str | None = None

    def walk(self, element: Element, kinds: frozenset[MarkKind]) -> None:
        """Take an element with everything in it."""
        name = element.tag.lower() if isinstance(element.tag, str) else ""
        if not name or name in _SKIPPED or _is_hidden(element):
            return
        if name == "br":
            self.flush()
            return
        if name == "a" and self._take_note_link(element):
            return
        note = (
            _NOTE_BODY.match(element.get("id") or "") if name in ("div", "li", "section") else None
        )
        block = name in _BLOCKS
        if block:
            self.flush()
        outer_note, outer_heading = self._note, self._heading
        if note is not None:
            self._note = note.group(1)
        self._heading = outer_heading or _HEADING.match(name) is not None
        inside = _with_style(element, name, kinds)
        self._current.add(element.text or "", inside)
        for child in element:
            self.walk(child, inside)
            self._current.add(child.tail or "", inside)
        if block:
            self.flush()
        self._note, self._heading = outer_note, outer_heading

    def _take_note_link(self, element: Element) -> bool:
        """A reference in the text; in the note itself the link back is left out."""
        found = _NOTE_LINK.search(element.get("href") or "")
        if found is None:
            return False
        if self._note is None:
            self._current.refer(found.group(1))
        return True

    def flush(self) -> None:
        """End the paragraph being gathered."""
        content = self._current.content()
        self._current = _Paragraph()
        if not content.text:
            return
        if self._note is not None:
            before = self.found.notes.get(self._note)
            joined = content if before is None else before + marked("\n") + content
            self.found.notes[self._note] = joined
        else:
            self.found.lines.append(PastedLine(content, self._heading))


def _is_hidden(element: Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "mso-hide:all" in style or "mso-element:comment" in style


def _with_style(element: Element, name: str, kinds: frozenset[MarkKind]) -> frozenset[MarkKind]:
    style = (element.get("style") or "").replace(" ", "").lower()
    result = set(kinds)
    kind = _TAGS.get(name)
    if kind is not None:
        result.add(kind)
    for declaration, meant in _declared(style):
        result.add(meant) if declaration else result.discard(meant)
    return frozenset(result)


def _declared(style: str) -> Iterator[tuple[bool, MarkKind]]:
    """Marks that a style puts on or takes off. Google Docs writes all emphasis so."""
    if "font-style:" in style:
        yield "font-style:italic" in style or "font-style:oblique" in style, MarkKind.ITALIC
    weight = re.search(r"font-weight:(\w+)", style)
    if weight is not None:
        yield weight.group(1) in ("bold", "bolder", "600", "700", "800", "900"), MarkKind.BOLD
    decoration = re.search(r"text-decoration(?:-line)?:([\w-]+)", style)
    if decoration is not None:
        yield "underline" in decoration.group(1), MarkKind.UNDERLINE


def _folded(content: MarkedText) -> MarkedText:
    """White space of the markup is one space, none at the ends; no-break spaces stay."""
    for found in reversed(list(_SPACE.finditer(content.text))):
        if found.group() != " ":
            over = [
                Mark(0, 1, m.kind, m.value)
                for m in content.marks
                if m.start <= found.start() and m.end >= found.end()
            ]
            content = content.replace(found.start(), found.end(), marked(" ", over))
    text = content.text
    start = len(text) - len(text.lstrip(" \u00a0"))
    return content.slice(start, max(start, len(text.rstrip(" "))))
