"""What stands inside a paragraph, from Word's runs to OpenDocument's spans."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from drafter.formats.docx.names import R, w
from drafter.formats.odt.writing.automatic import AutomaticStyles
from drafter.formats.odt.writing.changes import Changes, Hand
from drafter.formats.odt.writing.properties import style_of, text_attributes
from drafter.formats.xml_text import escape

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACES = re.compile(" +")
_NOTEREF = re.compile(r"\s*NOTEREF _RefNote(\d+)")
_GONE, _COME = (w("del"), w("moveFrom")), (w("ins"), w("moveTo"))
_TEXT = (w("t"), w("delText"))


class Words(Enum):
    """Which words of a paragraph to write."""

    TRACKED = "with what was inserted and deleted marked as such"
    ALL = "both, unmarked"
    OLD = "those before the changes"
    NEW = "those after the changes"


@dataclass(frozen=True, slots=True)
class Addresses:
    """What ids in a part lead to: links by their relationship, notes and comments by number."""

    links: Mapping[str, str] = field(default_factory=dict)
    note: Callable[[str, str, Words], str] | None = None
    comment: Callable[[str], str] | None = None


@dataclass
class _Field:
    instruction: str = ""
    in_result: bool = False
    shown: str = ""
    style: str = ""


class InlineWriter:
    """Writes the content of the paragraphs of one part; without `changes`, all are accepted."""

    def __init__(
        self, automatic: AutomaticStyles, addresses: Addresses, changes: Changes | None
    ) -> None:
        self._automatic = automatic
        self._addresses = addresses
        self._changes = changes
        self._field: _Field | None = None

    def content(self, paragraph: _Element, which: Words = Words.TRACKED) -> str:
        """The inside of a `w:p`."""
        if self._changes is None:
            which = Words.NEW
        return "".join(self._element(child, which) for child in paragraph)

    def _element(self, element: _Element, which: Words) -> str:
        tag = element.tag
        if tag == w("r"):
            return self._run(element, which)
        if tag in _COME or tag in _GONE:
            return self._change(element, which)
        if tag == w("hyperlink"):
            return self._link(element, which)
        if tag == w("commentRangeStart") and self._addresses.comment is not None:
            return self._addresses.comment(element.get(w("id")) or "")
        if tag == w("commentRangeEnd") and self._addresses.comment is not None:
            return f'<office:annotation-end office:name="{element.get(w("id"))}"/>'
        return ""

    def _change(self, element: _Element, which: Words) -> str:
        gone = element.tag in _GONE
        if which is (Words.NEW if gone else Words.OLD):
            return ""
        inside = "".join(self._element(child, which) for child in element)
        if which is not Words.TRACKED or self._changes is None or not inside:
            return inside
        if gone:
            return self._changes.deleted(hand_of(element), f"<text:p>{inside}</text:p>")
        before, behind = self._changes.inserted(hand_of(element))
        return f"{before}{inside}{behind}"

    def _link(self, element: _Element, which: Words) -> str:
        """A link; within it a change would be part of its words, so each piece is one of its own."""
        anchor = element.get(w("anchor"))
        address = self._addresses.links.get(element.get(f"{{{R}}}id") or "", "")
        target = f"#{anchor}" if anchor else address
        if not target:
            return "".join(self._element(child, which) for child in element)
        opening = f'<text:a xlink:type="simple" xlink:href="{escape(target)}">'
        parts = []
        for child in element:
            inside = self._element(child, which)
            changed = "<text:change" in inside
            parts.append(inside if changed or not inside else f"{opening}{inside}</text:a>")
        return "".join(parts).replace(f"</text:a>{opening}", "")

    def _run(self, run: _Element, which: Words) -> str:
        properties = run.find(w("rPr"))
        former = None if properties is None else properties.find(w("rPrChange"))
        if former is None or which in (Words.NEW, Words.ALL):
            return self._words(run, properties, which)
        if which is Words.OLD or self._changes is None:
            return self._words(run, former.find(w("rPr")), which)
        before = self._words(run, former.find(w("rPr")), which)
        after = self._words(run, properties, which)
        hand = hand_of(former)
        begin, end = self._changes.inserted(hand)
        return f"{self._changes.deleted(hand, f'<text:p>{before}</text:p>')}{begin}{after}{end}"

    def _words(self, run: _Element, properties: _Element | None, which: Words) -> str:
        style = self._automatic.text(style_of(properties, "rStyle"), text_attributes(properties))
        out: list[str] = []
        note = ""
        for element in run:
            tag = element.tag
            if tag == w("fldChar"):
                out.append(self._field_edge(element, style))
            elif tag in (w("instrText"), w("delInstrText")):
                if self._field is not None:
                    self._field.instruction += element.text or ""
            elif self._field is not None:
                if tag in _TEXT and self._field.in_result:
                    self._field.shown += element.text or ""
            elif tag == w("footnoteReference"):
                note = element.get(w("id")) or ""
                if element.get(w("customMarkFollows")) is None:
                    out.append(self._note(note, "", which))
                    note = ""
            elif tag in _TEXT and note:
                out.append(self._note(note, element.text or "", which))
                note = ""
            else:
                out.append(_span(style, _characters(element)))
        return _joined(out)

    def _note(self, number: str, sign: str, which: Words) -> str:
        note = self._addresses.note
        return "" if note is None else note(number, sign, which)

    def _field_edge(self, element: _Element, style: str) -> str:
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._field = _Field(style=style)
        elif kind == "separate" and self._field is not None:
            self._field.in_result = True
        elif kind == "end" and self._field is not None:
            done, self._field = self._field, None
            return _span(done.style, _field(done))
        return ""


def _field(done: _Field) -> str:
    shown = escape(done.shown)
    found = _NOTEREF.match(done.instruction)
    if found:
        return (
            f'<text:note-ref text:note-class="footnote" text:reference-format="text" '
            f'text:ref-name="ftn{found.group(1)}">{shown}</text:note-ref>'
        )
    name = done.instruction.split()[:1]
    if name == ["PAGE"]:
        return f'<text:page-number text:select-page="current">{shown}</text:page-number>'
    if name == ["NUMPAGES"]:
        return f"<text:page-count>{shown}</text:page-count>"
    return shown


def hand_of(element: _Element) -> Hand:
    """Who signed a change."""
    return Hand(element.get(w("author")) or "", element.get(w("date")) or "")


def _characters(element: _Element) -> str:
    if element.tag in _TEXT:
        return words(element.text or "")
    if element.tag == w("tab"):
        return "<text:tab/>"
    if element.tag == w("br"):
        return "<text:line-break/>"
    return ""


def words(text: str) -> str:
    """Text as it stands in a paragraph: a space is only sure to stay where one stands alone."""
    return "".join(_pieces(text))


def _pieces(text: str) -> list[str]:
    out: list[str] = []
    start = 0
    for found in _SPACES.finditer(text):
        out.append(escape(text[start : found.start()]))
        count = found.end() - found.start()
        alone = count == 1 and found.start() > 0 and found.end() < len(text)
        out.append(" " if alone else f'<text:s text:c="{count}"/>' if count > 1 else "<text:s/>")
        start = found.end()
    out.append(escape(text[start:]))
    return out


def _span(style: str, inside: str) -> str:
    if not inside or not style:
        return inside
    return f'<text:span text:style-name="{style}">{inside}</text:span>'


def _joined(parts: list[str]) -> str:
    """The parts, neighbouring spans of one style made one."""
    text = "".join(parts)
    return re.sub(r'</text:span><text:span text:style-name="([^"]+)">', _JoinSpans(text), text)


class _JoinSpans:
    """Joins only where the span before has the same style."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __call__(self, found: re.Match[str]) -> str:
        before = self._text.rfind('<text:span text:style-name="', 0, found.start())
        style = self._text[before + 28 : self._text.find('"', before + 28)]
        return "" if style == found.group(1) else found.group()
