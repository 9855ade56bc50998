"""The lines above and below the text, each with the name of its look."""

from __future__ import annotations

from drafter.conventions.organs import HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL
from drafter.document.marked_text import MarkedText, italic, plain
from drafter.document.resolution import Resolution
from drafter.formats import shown_text

Line = tuple[str, MarkedText]


def opening_lines(resolution: Resolution) -> list[Line]:
    """From the organ's name down to the sponsors; lines that say nothing are left out."""
    masthead, language = resolution.masthead, resolution.language
    council = masthead.organ == HUMAN_RIGHTS_COUNCIL
    rows = [
        ("organ", shown_text.masthead_name(masthead, language)),
        ("symbol", masthead.symbol),
        ("distribution", shown_text.distribution_line(masthead, language)),
        ("date", shown_text.date_line(masthead, language)),
        ("original", shown_text.original_line(masthead, language)),
        ("council", shown_text.organ_name(masthead, language) if council else ""),
        ("session", shown_text.session_line(masthead, language)),
        ("committee", shown_text.committee_line(masthead, language)),
        ("agenda", shown_text.agenda_line(masthead, language)),
        ("agenda-title", masthead.agenda_title),
        ("sponsors", shown_text.sponsors_line(masthead, language)),
        ("resolution-number", shown_text.number_line(masthead, language)),
    ]
    return [(name, plain(text)) for name, text in rows if text]


def closing_lines(resolution: Resolution) -> list[Line]:
    """Meeting, date and vote; the Security Council says the first two in its heading."""
    adoption = resolution.adoption
    rows: list[Line] = []
    if resolution.masthead.organ != SECURITY_COUNCIL:
        lines = shown_text.adoption_lines(adoption, resolution.language)
        rows += [("adoption", lines)] if lines.text else []
    return [*rows, ("vote", italic(adoption.vote))] if adoption.vote else rows


def document_name(resolution: Resolution) -> str:
    """The title of the page; never empty."""
    masthead = resolution.masthead
    parts = [masthead.symbol, resolution.title.plain]
    named = ": ".join(part for part in parts if part)
    return named or f"Draft {masthead.kind} of the {shown_text.organ_name(masthead)}"
