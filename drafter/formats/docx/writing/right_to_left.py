"""Parts of a text that is written from right to left, as Word wants them.

Word takes a paragraph's direction from `w:bidi`, a table's from `w:bidiVisual`, and of a run with
`w:rtl` the properties for complex scripts (`w:bCs`, `w:iCs`, `w:szCs`) in place of the others. Left
and right in indents and alignment then mean start and end, so that they stay as they are.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Container, Mapping
from typing import TYPE_CHECKING

from drafter.formats.docx.names import w
from drafter.formats.docx.writing.markup import DECLARATION
from drafter.formats.limits import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

RIGHT_TO_LEFT = frozenset({"ar"})
"""The official languages that are written so."""
_PARTS = ("word/document", "word/footnotes", "word/comments.xml", "word/header", "word/footer")
_TWINS = (("b", "bCs"), ("i", "iCs"), ("sz", "szCs"))
_BEFORE_BIDI = tuple(
    w(name)
    for name in (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens",
    )
)  # fmt: skip
_AFTER_RTL = tuple(w(name) for name in ("cs", "em", "lang", "rPrChange"))
_WORDS = tuple(w(name) for name in ("t", "delText"))


def right_to_left(parts: Mapping[str, str]) -> dict[str, str]:
    """The parts with the direction of their paragraphs, runs, tables and sections."""
    result = dict(parts)
    for name, text in parts.items():
        if text and name.endswith(".xml") and name.startswith(_PARTS):
            furniture = name.startswith(("word/header", "word/footer"))
            result[name] = _changed(text, _turn_furniture if furniture else _turn)
        elif name == "word/styles.xml":
            result[name] = _changed(text, _turn_styles)
    return result


def _changed(text: str, change: Callable[[_Element], None]) -> str:
    from lxml import etree

    root = parse_xml(text.encode())
    change(root)
    return DECLARATION + etree.tostring(root, encoding="unicode")


def _turn_furniture(root: _Element) -> None:
    """Lines in Latin letters ("12 December 2024") and page numbers only change sides: their words
    and figures would change places in a paragraph from right to left."""
    kept = {p for p in root.iter(w("p")) if not _has_such_words(p)}
    for paragraph in kept:
        for properties in paragraph.findall(w("pPr")):
            align = properties.find(w("jc"))
            if align is None:
                align = properties.makeelement(w("jc"), {w("val"): "left"})
                properties.append(align)
            align.set(w("val"), "left" if align.get(w("val")) == "right" else "right")
    _turn(root, kept)


def _turn(root: _Element, kept: Container[_Element] = ()) -> None:
    for paragraph in root.iter(w("p")):
        if paragraph in kept:
            continue
        for properties in paragraph.findall(w("pPr")):
            _turn_paragraph(properties)
            for change in properties.findall(w("pPrChange")):
                for old in change.findall(w("pPr")):
                    _turn_paragraph(old)
    for run in root.iter(w("r")):
        if _has_such_words(run):
            _turn_run(run)
    for properties in root.iter(w("tblPr")):
        properties.insert(0, properties.makeelement(w("bidiVisual"), {}))
    for section in root.iter(w("sectPr")):
        changes = section.findall(w("sectPrChange"))
        bidi = section.makeelement(w("bidi"), {})
        if changes:
            changes[0].addprevious(bidi)
        else:
            section.append(bidi)


def _turn_styles(root: _Element) -> None:
    """The styles' weight, slope and size hold for complex scripts too."""
    for properties in root.iter(w("rPr")):
        _add_twins(properties)


def _has_such_words(element: _Element) -> bool:
    """Whether there are letters of a script that is written from right to left."""
    return any(
        unicodedata.bidirectional(character) in ("R", "AL")
        for words in element.iter(*_WORDS)
        for character in words.text or ""
    )


def _turn_paragraph(properties: _Element) -> None:
    place = 0
    while place < len(properties) and properties[place].tag in _BEFORE_BIDI:
        place += 1
    properties.insert(place, properties.makeelement(w("bidi"), {}))


def _turn_run(run: _Element) -> None:
    properties = run.find(w("rPr"))
    if properties is None:
        properties = run.makeelement(w("rPr"), {})
        run.insert(0, properties)
    every = [properties]
    every += [old for change in properties.findall(w("rPrChange")) for old in change]
    for found in every:
        _add_twins(found)
        place = next((n for n, e in enumerate(found) if e.tag in _AFTER_RTL), len(found))
        found.insert(place, found.makeelement(w("rtl"), {}))


def _add_twins(properties: _Element) -> None:
    for name, twin in _TWINS:
        element = properties.find(w(name))
        if element is not None and properties.find(w(twin)) is None:
            copy = properties.makeelement(w(twin), {})
            for key, value in element.attrib.items():
                copy.set(key, value)
            element.addnext(copy)
