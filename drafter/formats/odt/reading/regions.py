"""The tracked changes of a text, which stand in a list of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.formats.odt.names import q

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Region:
    """A change: who made it when, and, where something was deleted, what."""

    inserted: bool
    author: str = ""
    date: str = ""
    deleted: tuple[_Element, ...] = ()


def regions_of(root: _Element) -> dict[str, Region]:
    """The insertions and deletions by id; changes of looks alone are left out."""
    result: dict[str, Region] = {}
    for element in root.iter(q("text:changed-region")):
        name = element.get(q("text:id")) or element.get(q("xml:id")) or ""
        for kind in element:
            info = kind.find(q("office:change-info"))
            author = _text(info, "dc:creator")
            date = _text(info, "dc:date")
            if kind.tag == q("text:insertion"):
                result[name] = Region(True, author, date)
            elif kind.tag == q("text:deletion"):
                inside = tuple(e for e in kind if e is not info)
                result[name] = Region(False, author, date, inside)
    return result


def _text(info: _Element | None, name: str) -> str:
    return "" if info is None else info.findtext(q(name)) or ""
