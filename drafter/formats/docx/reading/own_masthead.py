"""The masthead of a file of ours: a field whose line was not touched is as it was, exactly."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

from drafter.document.masthead import Masthead
from drafter.formats import shown_text
from drafter.formats.docx.writing.blocks import SLOT_PREFIX

_FIELDS: dict[str, tuple[str, ...]] = {
    "session": ("session", "session_kind"),
    "committee": ("committee",),
    "agenda-item": ("agenda_item",),
    "agenda-title": ("agenda_title",),
    "sponsors": ("sponsors", "on_behalf_of", "kind"),
    "number": ("number",),
    "heading": ("heading",),
}
"""The fields that each line of the opening shows."""

_EMPTY = Masthead()


def masthead_of(
    held: Masthead,
    found: Masthead,
    *,
    written: AbstractSet[str],
    present: AbstractSet[str],
    unchanged: AbstractSet[str],
    added: AbstractSet[str],
    head_lines: Sequence[str],
    number_kept: bool,
    language: str = "en",
) -> Masthead:
    """The masthead after what was `found` in lines that have been changed or added.

    `written` are the lines that the file had, `present` those it still has, `unchanged` those of
    them that read as they did, `added` the kinds of line that were found anew.
    """
    changes: dict[str, Any] = {}
    for name, fields in _FIELDS.items():
        target = SLOT_PREFIX + name
        if target in unchanged or (target not in written and name not in added):
            continue
        gone = target in written and target not in present and name not in added
        source = _EMPTY if gone else found
        changes |= {field: getattr(source, field) for field in fields}
    if "title" in written and not number_kept:
        changes["number"] = found.number
    return replace(replace(held, **changes), **_small_print(held, found, head_lines, language))


def _small_print(
    held: Masthead, found: Masthead, head_lines: Sequence[str], language: str
) -> dict[str, Any]:
    """Symbol, distribution, date and language, which stand in the head of the first page."""
    lines = {_folded(line) for line in head_lines}
    shown = {
        "symbol": held.symbol,
        "distribution": shown_text.distribution_line(held, language),
        "document_date": shown_text.date_line(held, language),
        "original": shown_text.original_line(held, language),
    }
    return {
        field: getattr(found, field)
        for field, text in shown.items()
        if (text and _folded(text) not in lines) or (not text and getattr(found, field))
    }


def _folded(text: str) -> str:
    return " ".join(text.split())
