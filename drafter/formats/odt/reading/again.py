"""Second references to a note: fields that lead to a bookmark around the first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafter.formats.odt.names import FIELD, q

if TYPE_CHECKING:
    from lxml.etree import _Element

FIELD_START, FIELD_END = f"{{{FIELD}}}fieldmark-start", f"{{{FIELD}}}fieldmark-end"
_NOTEREF = re.compile(r"\s*NOTEREF\s+(\S+)", re.IGNORECASE)


def field_note(element: _Element, bookmarks: Mapping[str, str]) -> str:
    """The key of the note that a field of Word's leads to, as LibreOffice keeps it; else ""."""
    for parameter in element:
        found = _NOTEREF.match(parameter.get(f"{{{FIELD}}}value") or "")
        if found:
            return bookmarks.get(found.group(1), "")
    return ""


def words_in(element: _Element) -> str:
    """The characters of an element, as they are."""
    return "".join(str(piece) for piece in element.itertext())


def bookmarked_notes(root: _Element) -> dict[str, str]:
    """The key of the first note in each bookmark, or right behind one without a range."""
    result: dict[str, str] = {}
    open_ones: set[str] = set()
    points: set[str] = set()
    kinds = ("text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:note")
    for element in root.iter(*(q(kind) for kind in kinds)):
        name = element.get(q("text:name")) or ""
        if element.tag == q("text:note"):
            key = f"{element.get(q('text:note-class')) or 'footnote'} {element.get(q('text:id'))}"
            for known in open_ones | points:
                result.setdefault(known, key)
            points.clear()
        elif element.tag == q("text:bookmark-start"):
            open_ones.add(name)
        elif element.tag == q("text:bookmark-end"):
            open_ones.discard(name)
        elif not element.tail:
            points.add(name)
    return result
