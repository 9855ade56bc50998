"""Styles of a Word file, resolved through what they are based on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.document.marked_text import MarkKind
from drafter.formats.docx.names import w

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF = frozenset({"0", "false", "off", "none"})
_TOGGLES = ((w("b"), MarkKind.BOLD), (w("i"), MarkKind.ITALIC))
_COMPLEX_TOGGLES = ((w("bCs"), MarkKind.BOLD), (w("iCs"), MarkKind.ITALIC))
_COMPLEX = (w("rtl"), w("cs"))
"""Runs with these are set by the properties for complex scripts."""
_VAL = w("val")
_R_PR, _P_PR = w("rPr"), w("pPr")


@dataclass(frozen=True, slots=True)
class Indents:
    """Indentation in twips; None where nothing says."""

    left: int | None = None
    right: int | None = None
    first: int | None = None
    """Of the first line against the others; negative where it hangs."""

    def over(self, below: Indents) -> Indents:
        """These, and where they say nothing those below."""
        return Indents(
            below.left if self.left is None else self.left,
            below.right if self.right is None else self.right,
            below.first if self.first is None else self.first,
        )


NO_INDENTS = Indents()


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """What a paragraph's own properties or its style say of its shape.

    `number` is (id of the numbering, level), `outline` the level of a heading from 0.
    """

    indents: Indents = NO_INDENTS
    align: str = ""
    number: tuple[str, int] | None = None
    outline: int | None = None


NO_FORMAT = ParagraphFormat()


@dataclass(frozen=True, slots=True)
class Style:
    """A style after all it is based on. `names` are its own and those, lower case, nearest first."""

    id: str = ""
    name: str = ""
    names: tuple[str, ...] = ()
    marks: dict[MarkKind, bool] = field(default_factory=dict)
    format: ParagraphFormat = NO_FORMAT


class Styles:
    """All styles of a file by id."""

    def __init__(self, root: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._resolved: dict[str, Style] = {}
        self.default_paragraph = ""
        for element in root.findall(w("style")) if root is not None else ():
            style_id = element.get(w("styleId")) or ""
            self._elements[style_id] = element
            if element.get(w("default")) in ("1", "true") and element.get(w("type")) == "paragraph":
                self.default_paragraph = style_id

    def paragraph(self, style_id: str | None) -> Style:
        """The style of a paragraph, the default one where none is named or it is not there."""
        if style_id is None or style_id not in self._elements:
            style_id = self.default_paragraph
        return self._resolve(style_id, 0)

    def character(self, style_id: str | None) -> Style:
        """The style of characters, an empty one where it is not there."""
        return self._resolve(style_id or "", 0)

    def _resolve(self, style_id: str, depth: int) -> Style:
        if style_id in self._resolved:
            return self._resolved[style_id]
        element = self._elements.get(style_id)
        if element is None or depth > 30:
            return Style(style_id)
        based_on = child_value(element, "basedOn")
        below = self._resolve(based_on, depth + 1) if based_on else Style()
        name = (child_value(element, "name") or style_id).strip()
        own = paragraph_format(element.find(_P_PR))
        style = Style(
            style_id,
            name,
            (name.lower(), *below.names),
            {**below.marks, **marks_of(element.find(_R_PR))},
            combined(own, below.format),
        )
        self._resolved[style_id] = style
        return style


def combined(own: ParagraphFormat, below: ParagraphFormat) -> ParagraphFormat:
    """What holds for a paragraph: its own properties, else those below."""
    return ParagraphFormat(
        own.indents.over(below.indents),
        own.align or below.align,
        below.number if own.number is None else own.number,
        below.outline if own.outline is None else own.outline,
    )


def child_value(parent: _Element | None, name: str) -> str | None:
    """The `w:val` of a child element, None where there is none."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(_VAL)


def is_on(element: _Element) -> bool:
    """Whether a switch such as `w:b` is on; without a value it is."""
    return (element.get(_VAL) or "1") not in _OFF


def marks_of(properties: _Element | None) -> dict[MarkKind, bool]:
    """What `w:rPr` says of the marks that the model knows; a kind that it does not name is absent."""
    if properties is None:
        return {}
    result: dict[MarkKind, bool] = {}
    complex_script = any(e.tag in _COMPLEX and is_on(e) for e in properties)
    for element in properties:
        tag = element.tag
        for name, kind in _COMPLEX_TOGGLES if complex_script else _TOGGLES:
            if tag == name:
                result[kind] = is_on(element)
        if tag == w("u"):
            result[MarkKind.UNDERLINE] = is_on(element)
        elif tag in (w("strike"), w("dstrike")):
            result[MarkKind.STRIKE] = is_on(element)
        elif tag == w("vertAlign"):
            value = element.get(_VAL)
            result[MarkKind.SUPERSCRIPT] = value == "superscript"
            result[MarkKind.SUBSCRIPT] = value == "subscript"
    return result


def paragraph_format(properties: _Element | None) -> ParagraphFormat:
    """What `w:pPr` says of the shape of a paragraph."""
    if properties is None:
        return ParagraphFormat()
    indents, align, number, outline = Indents(), "", None, None
    for element in properties:
        tag = element.tag
        if tag == w("ind"):
            indents = _indents(element)
        elif tag == w("jc"):
            align = element.get(_VAL) or ""
        elif tag == w("numPr"):
            number = (child_value(element, "numId") or "", twips(child_value(element, "ilvl")) or 0)
        elif tag == w("outlineLvl"):
            outline = twips(element.get(_VAL))
    return ParagraphFormat(indents, align, number, outline if outline != 9 else None)


def _indents(element: _Element) -> Indents:
    hanging = twips(element.get(w("hanging")))
    first = twips(element.get(w("firstLine")))
    return Indents(
        twips(element.get(w("left")) or element.get(w("start"))),
        twips(element.get(w("right")) or element.get(w("end"))),
        first if hanging is None else -hanging,
    )


def twips(value: str | None) -> int | None:
    """A whole number as Word files give it, None where it is none."""
    if value is None:
        return None
    try:
        return int(float(value))
    except (ValueError, OverflowError):
        return None
