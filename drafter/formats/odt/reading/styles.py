"""Styles of an OpenDocument text: automatic ones over named ones, with what they inherit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.document.marked_text import MarkKind
from drafter.formats.docx.reading.styles import NO_INDENTS, Indents, ParagraphFormat, Style
from drafter.formats.odt.names import q, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_TWIPS = {"cm": 567.0, "mm": 56.7, "in": 1440.0, "pt": 20.0, "pc": 240.0, "px": 15.0}
_MOST_DEEP = 30
_LINKS = ("internet link", "visited internet link", "hyperlink", "followedhyperlink")
"""Styles whose underlining is the look of a link."""
_STYLE, _TEXT, _PARAGRAPH = (
    q("style:style"),
    q("style:text-properties"),
    q("style:paragraph-properties"),
)


@dataclass(frozen=True, slots=True)
class Look:
    """What holds for a paragraph or span: the nearest named style, and what is laid over it.

    `list_style` is the numbering that the style gives its paragraphs.
    """

    style: Style = field(default_factory=Style)
    marks: dict[MarkKind, bool] = field(default_factory=dict)
    indents: Indents = NO_INDENTS
    align: str = ""
    list_style: str = ""


class Styles:
    """All styles by family and name; automatic styles of the content win over named ones."""

    def __init__(self, roots: Iterable[_Element]) -> None:
        self._elements: dict[tuple[str, str], _Element] = {}
        self._automatic: set[tuple[str, str]] = set()
        self._looks: dict[tuple[str, str], Look] = {}
        for root in roots:
            for holder in (q("office:styles"), q("office:automatic-styles")):
                for parent in root.iter(holder):
                    for element in parent.iter(_STYLE):
                        self._add(element, automatic=holder == q("office:automatic-styles"))

    def _add(self, element: _Element, *, automatic: bool) -> None:
        key = (element.get(q("style:family")) or "", element.get(q("style:name")) or "")
        self._elements[key] = element
        if automatic:
            self._automatic.add(key)

    def paragraph(self, name: str | None) -> Look:
        """The look of a paragraph."""
        return self._look(("paragraph", name or ""), 0)

    def text(self, name: str | None) -> Look:
        """The look of a span."""
        return self._look(("text", name or ""), 0)

    def _look(self, key: tuple[str, str], depth: int) -> Look:
        if key in self._looks:
            return self._looks[key]
        element = self._elements.get(key)
        if element is None or depth > _MOST_DEEP:
            return Look()
        parent = element.get(q("style:parent-style-name"))
        below = self._look((key[0], parent), depth + 1) if parent else Look()
        look = self._over(key, element, below)
        self._looks[key] = look
        return look

    def _over(self, key: tuple[str, str], element: _Element, below: Look) -> Look:
        marks = {**below.marks, **_marks(element.find(_TEXT))}
        properties = element.find(_PARAGRAPH)
        indents = _indents(properties).over(below.indents)
        align = _align(properties) or below.align
        numbered = element.get(q("style:list-style-name"))
        list_style = below.list_style if numbered is None else numbered
        if key in self._automatic:
            return Look(below.style, marks, indents, align, list_style)
        name = (element.get(q("style:display-name")) or key[1]).strip()
        names = (name.lower(), *below.style.names)
        if name.lower() in _LINKS:
            marks = dict(below.marks)
        outline = _outline(element) or below.style.format.outline
        shape = ParagraphFormat(indents, align, None, outline)
        style = Style(key[1], name, names, marks, shape)
        return Look(style, marks, indents, align, list_style)


def _outline(element: _Element) -> int | None:
    level = whole(element.get(q("style:default-outline-level")), 0)
    return level - 1 if 0 < level < 10 else None


def _marks(properties: _Element | None) -> dict[MarkKind, bool]:
    if properties is None:
        return {}
    result: dict[MarkKind, bool] = {}
    weight = properties.get(q("fo:font-weight"))
    if weight is not None:
        result[MarkKind.BOLD] = weight == "bold" or (whole(weight, 0) >= 600)
    slope = properties.get(q("fo:font-style"))
    if slope is not None:
        result[MarkKind.ITALIC] = slope in ("italic", "oblique")
    for name, kind in (
        ("style:text-underline-style", MarkKind.UNDERLINE),
        ("style:text-line-through-style", MarkKind.STRIKE),
    ):
        line = properties.get(q(name))
        if line is not None:
            result[kind] = line != "none"
    position = properties.get(q("style:text-position"))
    if position is not None:
        place = position.split(" ")[0]
        lowered = place == "sub" or place.startswith("-")
        raised = not lowered and (place == "super" or place not in ("0%", "0", "baseline"))
        result[MarkKind.SUPERSCRIPT], result[MarkKind.SUBSCRIPT] = raised, lowered
    return result


def _indents(properties: _Element | None) -> Indents:
    if properties is None:
        return NO_INDENTS
    return Indents(
        twips_of(properties.get(q("fo:margin-left"))),
        twips_of(properties.get(q("fo:margin-right"))),
        twips_of(properties.get(q("fo:text-indent"))),
    )


def _align(properties: _Element | None) -> str:
    value = "" if properties is None else properties.get(q("fo:text-align")) or ""
    return {"start": "left", "end": "right", "justify": "both"}.get(value, value)


def twips_of(length: str | None) -> int | None:
    """A length such as "1.25cm" in twips, None where it is none."""
    if not length:
        return None
    unit = length[-2:]
    try:
        return round(float(length[:-2]) * _TWIPS[unit])
    except (KeyError, ValueError, OverflowError):
        return None
