"""How the blocks of a page hang together: the levels of headings, and where the organ line stands."""

from __future__ import annotations

from typing import Any

Value = dict[str, Any]
_CHAPTERS = ("part", "annex")
_FIRST, _DEEPEST = 2, 6
"""Headings of the text go from H2, below the title, to H6."""


def with_levels(blocks: list[Value]) -> list[Value]:
    """The blocks with the tag level of each heading, so that none is skipped on the way down.

    A heading right below a part's letter or "Annex" is its name: it says so in "of".
    """
    below, last, before = _FIRST, _FIRST - 1, ""
    result = []
    for block in blocks:
        kind = block["kind"]
        if kind in _CHAPTERS:
            below, last = _FIRST + 1, _FIRST
        elif kind == "heading":
            last = min(below + block["level"], last + 1, _DEEPEST)
            block = {**block, "tag": last, "of": before if before in _CHAPTERS else ""}
        result.append(block)
        before = kind
    return result


def with_organ_line(blocks: list[Value], organ_line: Value) -> list[Value]:
    """The blocks with the organ line: first, or below the letter and the name of the first part."""
    place = 0
    if blocks and blocks[0]["kind"] == "part":
        blocks = [{**blocks[0], "opens": True}, *blocks[1:]]
        place = 1
        while place < len(blocks) and blocks[place]["kind"] == "heading":
            place += 1
    return [*blocks[:place], organ_line, *blocks[place:]]
