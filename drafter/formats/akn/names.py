"""Names of the markup, and small ways to look at an element."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_PREFIX = f"{{{NAMESPACE}}}"

Element = Any
"""An lxml element; lxml's own class cannot be named without importing lxml."""


def name_of(element: Element) -> str:
    """The local name of an element; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Element, name: str) -> Element | None:
    """The first child of that name."""
    return element.find(_PREFIX + name)


def descendants(element: Element, name: str) -> Iterator[Element]:
    """All elements of that name below, in order."""
    found: Iterator[Element] = element.iter(_PREFIX + name)
    return found


def words_of(element: Element | None) -> str:
    """All text of an element on one line; empty for none."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def own_words_of(element: Element) -> str:
    """The same without the notes that are referred to in it."""
    notes = list(descendants(element, "authorialNote"))
    inside = [piece for note in notes for piece in note.itertext()]
    if not inside:
        return words_of(element)
    pieces = list(element.itertext())
    for piece in inside:
        pieces.remove(piece)
    return " ".join("".join(pieces).split())
