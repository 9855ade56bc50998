"""Subparagraphs as lists within lists, so that a reader of the screen can say where one is."""

from __future__ import annotations

from typing import Any

Value = dict[str, Any]


def in_lists(blocks: list[Value]) -> list[Value]:
    """The blocks with neighbouring subparagraphs put together.

    A list is a block of kind "list" with its items; an item is a block with the lists that stand
    within it as "inner". A deeper subparagraph belongs to the one above it.
    """
    result: list[Value] = []
    open_lists: list[Value] = []
    for block in blocks:
        if block["kind"] != "subparagraph":
            open_lists.clear()
            result.append(block)
            continue
        while open_lists and open_lists[-1]["level"] > block["level"]:
            open_lists.pop()
        if not open_lists or open_lists[-1]["level"] < block["level"]:
            new = {"kind": "list", "level": block["level"], "left": block["left"], "items": []}
            place = open_lists[-1]["items"][-1]["inner"] if open_lists else result
            place.append(new)
            open_lists.append(new)
        open_lists[-1]["items"].append({**block, "inner": []})
    return result
