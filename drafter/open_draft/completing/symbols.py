"""Symbols of documents that the draft cites already."""

from __future__ import annotations

import re

from drafter.conventions.symbols import find_symbols
from drafter.document.resolution import Resolution
from drafter.open_draft.completing.completion import Completion

_BEGUN = re.compile(r"(?<![\w/])(?:A|E|S|ST|TD|DP)/[\w./()-]*\Z")
_REACH = 40


def symbols(resolution: Resolution, typed: str, limit: int) -> list[Completion]:
    """Symbols in the draft that begin as the one before the caret, the oftenest cited first."""
    begun = _BEGUN.search(typed, max(0, len(typed) - _REACH))
    if begun is None:
        return []
    counts: dict[str, int] = {}
    for _, content in resolution.texts():
        if begun[0] in content.text:
            for found in find_symbols(content.text):
                counts[found.text] = counts.get(found.text, 0) + 1
    fitting = sorted(
        (symbol for symbol in counts if symbol.startswith(begun[0]) and symbol != begun[0]),
        key=lambda symbol: (-counts[symbol], symbol),
    )
    return [Completion(begun.start(), s, s, "cited in this draft") for s in fitting[:limit]]
