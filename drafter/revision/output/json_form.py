"""A comparison as JSON for scripts; keys are added, never renamed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from drafter.revision.changes import ListedChange
from drafter.revision.summary import summary_of


def as_json(changes: Sequence[ListedChange]) -> str:
    """An array of changes: kind, place, old_place, paragraph (its target), pieces of what and text, and
    verb: null, or old, new and direction ("weaker", "stronger" or "")."""
    rows = [
        {
            "kind": str(change.kind),
            "place": change.place,
            "old_place": change.old_place,
            "paragraph": change.target,
            "pieces": [{"what": piece.what, "text": piece.text} for piece in change.pieces],
            "verb": None if change.verb is None else asdict(change.verb),
        }
        for change in changes
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def summary_as_json(changes: Sequence[ListedChange]) -> str:
    """An object: each sort of change that occurs, with the places where it does."""
    lines = {line.what: list(line.places) for line in summary_of(changes)}
    return json.dumps(lines, ensure_ascii=False, indent=2) + "\n"
