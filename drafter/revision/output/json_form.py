"""A comparison as JSON for scripts; keys are added, never renamed."""

from __future__ import annotations

import json
from collections.abc import Sequence

from drafter.revision.changes import ListedChange


def as_json(changes: Sequence[ListedChange]) -> str:
    """An array of changes: kind, place, old_place, paragraph (its target), pieces of what and text."""
    rows = [
        {
            "kind": str(change.kind),
            "place": change.place,
            "old_place": change.old_place,
            "paragraph": change.target,
            "pieces": [{"what": piece.what, "text": piece.text} for piece in change.pieces],
        }
        for change in changes
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
