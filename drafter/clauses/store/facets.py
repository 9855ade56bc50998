"""The words of the index by which a search is narrowed without looking at each paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.clauses.store.ideographs import pairs_of

if TYPE_CHECKING:
    from drafter.clauses.store.records import DocumentRecord, ParagraphRecord

_NOT_A_LETTER = re.compile(r"[^a-z0-9]")
_SHORT = {
    "kind": "k",
    "organ": "o",
    "year": "y",
    "session": "s",
    "language": "l",
    "verb": "v",
    "symbol": "n",
}
"""Every paragraph bears these words: they are kept short."""


def facet(name: str, value: str) -> str:
    """The word under which a property of a paragraph stands in the index."""
    return f"x{_SHORT[name]}{_NOT_A_LETTER.sub('', value.lower())}"


def facets_of(record: DocumentRecord, paragraph: ParagraphRecord) -> str:
    """All these words of a paragraph."""
    words = facet_words(
        kind=paragraph.kind,
        organ=record.organ,
        year=record.date[:4],
        session=str(record.session or ""),
        language=record.language,
        verb=paragraph.opening,
        symbol=record.symbol,
    )
    return " ".join([words, *pairs_of(paragraph.text)])


def facet_words(**values: str) -> str:
    """The words for these values; an empty value has none."""
    return " ".join(facet(name, value) for name, value in values.items() if value)
