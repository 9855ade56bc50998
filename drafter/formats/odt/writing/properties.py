"""Properties of paragraphs and characters: from Word's elements to OpenDocument's attributes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafter.formats.docx.names import w
from drafter.formats.docx.reading.styles import child_value, is_on, twips
from drafter.formats.xml_text import escape

if TYPE_CHECKING:
    from lxml.etree import _Element

Attributes = tuple[tuple[str, str], ...]
_ALIGN = {"both": "justify", "left": "start", "right": "end", "center": "center"}
_RAISED = {"superscript": "super 65%", "subscript": "sub 65%", "baseline": "0% 100%"}


def length(value: int) -> str:
    """A measure in twips as points."""
    return f"{value / 20:g}pt"


def attributes(pairs: Attributes) -> str:
    """The attributes as they stand in a tag, each with a space before it."""
    return "".join(f' {name}="{escape(value)}"' for name, value in pairs)


def paragraph_attributes(properties: _Element | None) -> Attributes:
    """What `w:pPr` says, as attributes of `style:paragraph-properties`."""
    if properties is None:
        return ()
    result: dict[str, str] = {}
    for element in properties:
        match element.tag:
            case tag if tag == w("ind"):
                result |= _indents(element)
            case tag if tag == w("spacing"):
                result |= _spacing(element)
            case tag if tag == w("jc"):
                result["fo:text-align"] = _ALIGN.get(element.get(w("val")) or "", "start")
            case tag if tag == w("keepNext"):
                result["fo:keep-with-next"] = "always" if is_on(element) else "auto"
            case tag if tag == w("keepLines"):
                result["fo:keep-together"] = "always" if is_on(element) else "auto"
            case tag if tag == w("pBdr"):
                result |= _borders(element)
    return tuple(sorted(result.items()))


_TOGETHER = (
    ("fo:margin-top", "fo:margin-bottom"),
    ("fo:margin-left", "fo:margin-right", "fo:text-indent"),
)


def whole_measures(own: Attributes, inherited: Mapping[str, str]) -> Attributes:
    """The attributes with the others of a group of measures of which one is given: LibreOffice lets
    the rest of such a group fall back to nothing, not to the style."""
    result = dict(own)
    for group in _TOGETHER:
        if any(name in result for name in group):
            result |= {n: inherited[n] for n in group if n in inherited and n not in result}
    return tuple(sorted(result.items()))


class NamedStyles:
    """The named styles with what they inherit, as attributes of paragraphs."""

    def __init__(self, styles: _Element) -> None:
        self._elements = {s.get(w("styleId")) or "": s for s in styles.iter(w("style"))}

    def measures(self, name: str) -> dict[str, str]:
        """All attributes that hold for a paragraph of a style."""
        element = self._elements.get(name)
        if element is None:
            return {}
        based_on = style_of(element, "basedOn")
        below = self.measures(based_on) if based_on and based_on != name else {}
        return below | dict(paragraph_attributes(element.find(w("pPr"))))


def _indents(element: _Element) -> dict[str, str]:
    result = {}
    for name, target in (("left", "fo:margin-left"), ("right", "fo:margin-right")):
        value = twips(element.get(w(name)))
        if value is not None:
            result[target] = length(value)
    hanging, first = twips(element.get(w("hanging"))), twips(element.get(w("firstLine")))
    if hanging is not None:
        result["fo:text-indent"] = length(-hanging)
    elif first is not None:
        result["fo:text-indent"] = length(first)
    return result


def _spacing(element: _Element) -> dict[str, str]:
    result = {}
    for name, target in (("before", "fo:margin-top"), ("after", "fo:margin-bottom")):
        value = twips(element.get(w(name)))
        if value is not None:
            result[target] = length(value)
    line = twips(element.get(w("line")))
    if line is not None:
        rule = element.get(w("lineRule"))
        if rule == "exact":
            result["fo:line-height"] = length(line)
        elif rule == "atLeast":
            result["style:line-height-at-least"] = length(line)
        else:
            result["fo:line-height"] = f"{line / 2.4:g}%"
    return result


def _borders(element: _Element) -> dict[str, str]:
    return {
        f"fo:border-{side.tag.rsplit('}', 1)[-1]}": border(side)
        for side in element
        if side.tag in (w("top"), w("bottom"))
    }


def border(side: _Element) -> str:
    """A border; Word gives its thickness in eighths of a point."""
    if side.get(w("val")) in (None, "nil", "none"):
        return "none"
    return f"{(twips(side.get(w('sz'))) or 4) / 8:g}pt solid #000000"


def tab_stops(properties: _Element | None, *, right: bool = True) -> str:
    """The tab stops as `style:tab-stops`, "" where there are none; without those to the `right` for
    notes, whose number Word leads there with a tab and OpenDocument sets by itself."""
    tabs = None if properties is None else properties.find(w("tabs"))
    if tabs is None:
        return ""
    stops = ""
    for tab in tabs:
        kind = tab.get(w("val"))
        position = length(twips(tab.get(w("pos"))) or 0)
        if kind != "clear" and (right or kind != "right"):
            shown = f' style:type="{kind}"' if kind in ("right", "center") else ""
            stops += f'<style:tab-stop style:position="{position}"{shown}/>'
    return f"<style:tab-stops>{stops}</style:tab-stops>"


_SWITCHES = {
    w("b"): ("fo:font-weight", "bold", "normal"),
    w("i"): ("fo:font-style", "italic", "normal"),
    w("strike"): ("style:text-line-through-style", "solid", "none"),
}


def text_attributes(properties: _Element | None) -> Attributes:
    """What `w:rPr` says, as attributes of `style:text-properties`."""
    if properties is None:
        return ()
    result: dict[str, str] = {}
    for element in properties:
        if element.tag in _SWITCHES:
            name, on, off = _SWITCHES[element.tag]
            result[name] = on if is_on(element) else off
        else:
            result |= _valued(element.tag, element.get(w("val")) or "")
    return tuple(sorted(result.items()))


def _valued(tag: str, value: str) -> dict[str, str]:
    number = twips(value) or 0
    match tag.rsplit("}", 1)[-1]:
        case "u":
            return {"style:text-underline-style": "none" if value == "none" else "solid"}
        case "vertAlign" if value in _RAISED:
            return {"style:text-position": _RAISED[value]}
        case "sz" if number:
            return {"fo:font-size": f"{number / 2:g}pt"}
        case "spacing":
            return {"fo:letter-spacing": length(number)}
        case "w":
            return {"style:text-scale": f"{number}%"}
        case "color" if value != "auto":
            return {"fo:color": f"#{value}"}
    return {}


def style_of(properties: _Element | None, name: str) -> str:
    """The named style that properties refer to, "" where none."""
    return child_value(properties, name) or ""
