"""The lines above and below the text, each with the name of its look."""

from __future__ import annotations

from drafter.conventions.dates import format_date
from drafter.conventions.organs import HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL
from drafter.document.marked_text import MarkedText, italic, plain
from drafter.document.resolution import Resolution
from drafter.formats import shown_text

Line = tuple[str, MarkedText]


def opening_lines(resolution: Resolution) -> list[Line]:
    """From the organ's name down to the sponsors; lines that say nothing are left out."""
    masthead = resolution.masthead
    date = masthead.document_date
    rows = [
        ("organ", shown_text.masthead_name(masthead)),
        ("symbol", masthead.symbol),
        ("distribution", f"Distr.: {masthead.distribution}" if masthead.distribution else ""),
        ("date", format_date(date) if date else ""),
        ("original", f"Original: {masthead.original}" if masthead.original else ""),
        ("council", _council(resolution)),
        ("session", shown_text.session_line(masthead)),
        ("committee", shown_text.committee_line(masthead)),
        ("agenda", shown_text.agenda_line(masthead)),
        ("agenda-title", masthead.agenda_title),
        ("sponsors", shown_text.sponsors_line(masthead)),
        ("resolution-number", _resolution_number(resolution)),
    ]
    return [(name, plain(text)) for name, text in rows if text]


def _council(resolution: Resolution) -> str:
    masthead = resolution.masthead
    council = masthead.organ == HUMAN_RIGHTS_COUNCIL
    return shown_text.organ_name(masthead) if council else ""


def _resolution_number(resolution: Resolution) -> str:
    masthead = resolution.masthead
    council = masthead.organ == SECURITY_COUNCIL and masthead.number
    return f"Resolution {masthead.number}" if council else ""


def closing_lines(resolution: Resolution) -> list[Line]:
    """Meeting, date and vote; the Security Council says the first two in its heading."""
    adoption = resolution.adoption
    rows: list[Line] = []
    if resolution.masthead.organ != SECURITY_COUNCIL:
        lines = shown_text.adoption_lines(adoption)
        rows += [("adoption", lines)] if lines.text else []
    return [*rows, ("vote", italic(adoption.vote))] if adoption.vote else rows


def document_name(resolution: Resolution) -> str:
    """The title of the page; never empty."""
    masthead = resolution.masthead
    parts = [masthead.symbol, resolution.title.plain]
    named = ": ".join(part for part in parts if part)
    return named or f"Draft {masthead.kind} of the {shown_text.organ_name(masthead)}"
