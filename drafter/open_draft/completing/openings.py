"""Opening phrases that begin as what is typed, with how often official texts use them."""

from __future__ import annotations

from drafter.conventions.opening_table import phrases_beginning
from drafter.conventions.openings import OPENING_KINDS, Marker, add_marker
from drafter.conventions.organs import all_organs
from drafter.conventions.verb_strength import level_of
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.open_draft.completing.completion import Completion

_MARKERS: dict[str, Marker] = {"Also ": "also", "Further ": "further"}
_LEAST = 2
"""Letters after which a phrase is offered; before, too many begin so."""


def openings(
    resolution: Resolution, kind: ParagraphKind, typed: str, limit: int
) -> list[Completion]:
    """Phrases for a paragraph of that kind; `typed` is its text up to the caret."""
    opening = OPENING_KINDS.get(kind)
    if opening is None:
        return []
    written = next((m for m in _MARKERS if typed.startswith(m) and opening == "operative"), "")
    begun = typed[len(written) :]
    if len(begun) < _LEAST or begun != begun.lstrip():
        return []
    own = next((o for o in all_organs() if o.id == resolution.masthead.organ), None)
    organ_id = own.id if own is not None else None
    found = []
    for known in phrases_beginning(begun, opening, organ_id, limit + 1):
        phrase = add_marker(known.phrase, _MARKERS.get(written, ""), opening)
        if phrase == typed:
            continue
        count = known.count(organ_id) if own is not None else 0
        where = f"in the {own.name}" if own is not None and count else "in texts of all organs"
        detail = f"{count or known.all_years:,} {where}"
        found.append(Completion(0, phrase, phrase, detail, level_of(known.phrase, opening)))
    return found[:limit]
