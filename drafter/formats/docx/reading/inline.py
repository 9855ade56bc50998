"""What stands inside a paragraph: runs, links, fields, references, tracked changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.document.marked_text import FOOTNOTE_CHARACTER, Mark, MarkedText, MarkKind
from drafter.formats.docx.names import MC, R, w
from drafter.formats.docx.reading.losses import Losses
from drafter.formats.docx.reading.package import Relation
from drafter.formats.docx.reading.source import GrowingText, Hunk, View
from drafter.formats.docx.reading.styles import Style, Styles, child_value, marks_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_T, _DEL_TEXT, _R, _R_PR = w("t"), w("delText"), w("r"), w("rPr")
_BR, _INSTR = w("br"), (w("instrText"), w("delInstrText"))
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_GONE = {
    View.FINAL: frozenset({w("del"), w("moveFrom")}),
    View.ORIGINAL: frozenset({w("ins"), w("moveTo")}),
}
_CONTAINERS = frozenset(
    w(name)
    for name in (
        "smartTag", "sdtContent", "customXml", "dir", "bdo",
        "ruby", "rubyBase", "fldSimple", "subDoc",
    )
)  # fmt: skip
_CHANGES = frozenset(w(name) for name in ("ins", "del", "moveFrom", "moveTo"))
_NOTEREF = re.compile(r"\s*NOTEREF\s+(\S+)", re.IGNORECASE)
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\l\s+)?"([^"]*)"', re.IGNORECASE)
_ALTERNATE, _CHOICE, _FALLBACK = (
    f"{{{MC}}}AlternateContent",
    f"{{{MC}}}Choice",
    f"{{{MC}}}Fallback",
)

_OBJECTS = (_ALTERNATE, w("drawing"), w("pict"), w("object"))


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    in_result: bool = False
    link: str = ""
    note: str = ""
    silent: bool = False


@dataclass(slots=True, kw_only=True)
class _Build(GrowingText):
    """A paragraph as it grows; `comments` gives where the open ones begin."""

    style: Style
    comments: dict[str, int] = field(default_factory=dict)


class InlineReader:
    """Reads the paragraphs of one part in order; a field may go on from one to the next."""

    def __init__(
        self,
        view: View,
        styles: Styles,
        relations: Mapping[str, Relation],
        bookmarks: Mapping[str, str],
        losses: Losses,
    ) -> None:
        self._view = view
        self._gone = _GONE[view]
        self._styles = styles
        self._relations = relations
        self._bookmarks = bookmarks
        self._losses = losses
        self._fields: list[_Field] = []
        self._open_comments: dict[str, int] = {}
        self._hands: list[tuple[str, str]] = []
        self.signs: dict[str, str] = {}
        """The marks of notes outside the numbered series, by the note's key."""
        self.hunks: tuple[Hunk, ...] = ()

    def read(self, paragraph: _Element, style: Style) -> MarkedText:
        """The content of a `w:p`; `hunks` has what of it was changed by whom."""
        build = _Build(style=style, comments=dict.fromkeys(self._open_comments, 0))
        self._children(paragraph, build, "")
        for comment, start in build.comments.items():
            build.marks.append(Mark(start, build.length, MarkKind.COMMENT, comment))
        self._open_comments = dict.fromkeys(build.comments, 0)
        self.hunks = tuple(build.hunks)
        return build.content()

    def _children(self, parent: _Element, build: _Build, link: str) -> None:
        for element in parent:
            tag = element.tag
            if tag == _R:
                self._run(element, build, link)
            elif tag in self._gone or not isinstance(tag, str):
                continue
            elif tag == w("hyperlink"):
                self._children(element, build, self._address(element) or link)
            elif tag in _CHANGES:
                hand = (element.get(w("author")) or "", element.get(w("date")) or "")
                self._hands.append(hand)
                self._children(element, build, link)
                self._hands.pop()
            elif tag in _CONTAINERS:
                self._children(element, build, link)
            elif tag == w("sdt"):
                content = element.find(w("sdtContent"))
                if content is not None:
                    self._children(content, build, link)
            elif tag == _ALTERNATE:
                self._alternative(element, lambda e: self._children(e, build, link))
            elif tag in (w("commentRangeStart"), w("commentRangeEnd")):
                self._comment_edge(element, build)
            elif tag.endswith(("}oMath", "}oMathPara")):
                self._formula(element, build)

    def _comment_edge(self, element: _Element, build: _Build) -> None:
        comment = element.get(w("id")) or ""
        if element.tag == w("commentRangeStart"):
            build.comments[comment] = build.length
            return
        start = build.comments.pop(comment, None)
        if start is not None:
            build.marks.append(Mark(start, build.length, MarkKind.COMMENT, comment))

    def _alternative(self, element: _Element, read: Callable[[_Element], None]) -> None:
        for name in (_CHOICE, _FALLBACK):
            chosen = element.find(name)
            if chosen is not None:
                read(chosen)
                return

    def _formula(self, element: _Element, build: _Build) -> None:
        text = "".join(e.text or "" for e in element.iter() if str(e.tag).endswith("/math}t"))
        self._losses.add("formula", text)
        build.add(text, frozenset(), "")

    def _address(self, element: _Element) -> str:
        relation = self._relations.get(element.get(f"{{{R}}}id") or "")
        anchor = element.get(w("anchor"))
        if relation is None or not relation.external:
            return f"#{anchor}" if anchor else ""
        return f"{relation.target}#{anchor}" if anchor else relation.target

    def _run(self, run: _Element, build: _Build, link: str) -> None:
        kinds = self._kinds(run.find(_R_PR), build.style)
        sign_of = ""
        for element in run:
            tag = element.tag
            if tag == _T or (tag == _DEL_TEXT and self._view is View.ORIGINAL):
                text = (element.text or "").replace("\t", " ").replace("\n", " ")
                if sign_of:
                    self.signs[sign_of] = self.signs.get(sign_of, "") + text
                else:
                    self._text(text, kinds, build, link)
            elif tag in _TEXT:
                self._text(_TEXT[tag], kinds, build, link)
            elif tag in _NOTES:
                key = f"{_NOTES[tag]} {element.get(w('id'))}"
                self._note(key, build)
                if element.get(w("customMarkFollows")) in ("1", "true", "on"):
                    sign_of = key
            elif tag != _R_PR:
                self._rarer(element, kinds, build, link)

    def _rarer(
        self, element: _Element, kinds: frozenset[MarkKind], build: _Build, link: str
    ) -> None:
        tag = element.tag
        if tag == _BR:
            if element.get(w("type")) in (None, "textWrapping"):
                self._text("\n", kinds, build, link)
        elif tag == w("fldChar"):
            self._field(element, build)
        elif tag in _INSTR:
            if self._fields:
                self._fields[-1].instruction += element.text or ""
        elif tag == w("sym"):
            self._symbol(element, kinds, build, link)
        elif tag in _OBJECTS:
            self._losses.look_into(element)
        elif tag == w("ruby"):
            self._children(element, build, link)

    def _symbol(
        self, element: _Element, kinds: frozenset[MarkKind], build: _Build, link: str
    ) -> None:
        try:
            code = int(element.get(w("char")) or "", 16)
        except ValueError:
            code = -1
        font = element.get(w("font")) or ""
        text = symbol_character(font, code)
        if text == "\ufffd":
            self._losses.add("symbol", f"{font} {code:X}")
        self._text(text, kinds, build, link)

    def _text(self, text: str, kinds: frozenset[MarkKind], build: _Build, link: str) -> None:
        for active in self._fields:
            if not active.in_result or active.silent:
                return
            if active.note and MarkKind.SUPERSCRIPT in kinds:
                active.silent = True
                self._note(active.note, build)
                return
            link = active.link or link
        build.add(text, kinds, link)
        if self._hands:
            build.note_change(text, *self._hands[-1])

    def _note(self, key: str, build: _Build) -> None:
        build.marks.append(Mark(build.length, build.length + 1, MarkKind.FOOTNOTE, key))
        build.add(FOOTNOTE_CHARACTER, frozenset(), "")
        if self._hands:
            build.note_change(FOOTNOTE_CHARACTER, *self._hands[-1])

    def _field(self, element: _Element, build: _Build) -> None:
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            active = self._fields[-1]
            active.in_result = True
            reference = _NOTEREF.match(active.instruction)
            address = _HYPERLINK.match(active.instruction)
            if reference:
                active.note = self._bookmarks.get(reference.group(1), "")
                if active.note and "\\f" in active.instruction:
                    active.silent = True
                    self._note(active.note, build)
            elif address:
                active.link = address.group(1)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _kinds(self, properties: _Element | None, style: Style) -> frozenset[MarkKind]:
        base = style.marks
        if properties is None:
            return frozenset(kind for kind, on in base.items() if on)
        if self._view is View.ORIGINAL:
            before = properties.find(w("rPrChange"))
            old = None if before is None else before.find(_R_PR)
            properties = properties if before is None else old
        direct = marks_of(properties)
        own = self._styles.character(child_value(properties, "rStyle")).marks
        if not direct and not own:
            return frozenset(kind for kind, on in base.items() if on)
        result = dict(base)
        for kind, on in own.items():
            toggles = kind in (MarkKind.BOLD, MarkKind.ITALIC)
            result[kind] = (on != base.get(kind, False)) if toggles else on
        result.update(direct)
        return frozenset(kind for kind, on in result.items() if on)


_SYMBOL_FONT = {0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB4: "×", 0xB7: "•", 0xA2: "′", 0xA3: "≤",
                0xB3: "≥", 0xD7: "·", 0xE0: "→", 0x2D: "−", 0xAE: "→"}  # fmt: skip


def symbol_character(font: str, code: int) -> str:
    """The character of a `w:sym`, U+FFFD where only its font knows it."""
    low = code & 0xFF if 0xF000 <= code <= 0xF0FF else code
    if font.lower() == "symbol" and low in _SYMBOL_FONT:
        return _SYMBOL_FONT[low]
    if font.lower().startswith(("symbol", "wingdings", "webdings")):
        return "\ufffd"
    return chr(low) if 0x20 <= low < 0xD800 or 0xE000 <= low < 0xFFFE else "\ufffd"
