"""All that can be offered at a place of the draft."""

from __future__ import annotations

from drafter.document.marked_text import FOOTNOTE_CHARACTER
from drafter.document.resolution import Resolution
from drafter.open_draft.completing.citations import dates
from drafter.open_draft.completing.completion import Completion
from drafter.open_draft.completing.names import names
from drafter.open_draft.completing.openings import openings
from drafter.open_draft.completing.symbols import symbols

MOST = 8
"""Offers at a time: what the eye takes in."""
_LONGEST_OPENING = 60


def completions(resolution: Resolution, target: str, position: int) -> list[Completion]:
    """What could be typed on at a position of a text, best first; empty where nothing is known.

    Opening phrases while one is being typed, else the date of the resolution whose number ends at the
    caret, the symbol or the name that begins before it. English only.
    """
    if resolution.language != "en":
        return []
    text = resolution.text_at(target).text
    typed, following = text[:position], text[position:]
    if not typed or typed[-1] == FOOTNOTE_CHARACTER or following[:1].isalnum():
        return []
    return (
        _openings(resolution, target, typed)
        or dates(resolution, typed, following)
        or symbols(resolution, typed, MOST)
        or names(typed, MOST)
    )


def _openings(resolution: Resolution, target: str, typed: str) -> list[Completion]:
    """Opening phrases, where a paragraph of the resolution proper begins."""
    if len(typed) > _LONGEST_OPENING:
        return []
    proper = resolution.paragraphs[: resolution.annex_start]
    kind = next((p.kind for p in proper if p.id == target), None)
    return [] if kind is None else openings(resolution, kind, typed, MOST)
