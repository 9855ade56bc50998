"""The two sheets of a submission: sponsors with room to sign, and the check report on one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.checks.finding import Finding
from drafter.checks.output.located import Locator
from drafter.conventions.states import in_alphabetical_order
from drafter.conventions.typography import shortened
from drafter.document.draft import Draft
from drafter.document.resolution import Resolution
from drafter.open_draft.submission.remaining import Remaining

_ROWS = 34
"""So many lines fit on the page of the report."""
_WIDTH = 105


def sponsor_sheet(resolution: Resolution) -> dict[str, object]:
    """The sponsors in English alphabetical order (RES-STATE-02), empty rows where none is named."""
    masthead = resolution.masthead
    names = in_alphabetical_order(list(dict.fromkeys(masthead.sponsors)))
    return {
        "form": "sponsors",
        "name": "Sponsors",
        "language": resolution.language,
        "head": _head(resolution),
        "group": masthead.on_behalf_of,
        "sponsors": names or [""] * 10,
        "count": len(names),
    }


def report_sheet(
    draft: Draft, findings: Sequence[Finding], left: Sequence[Remaining], ignored: int
) -> dict[str, object]:
    """What is open and what the checker says, gravest first, as much as fits on one page."""
    locator = Locator(draft.current)
    counted = Counter(str(finding.severity) for finding in findings)
    parts = [f"{counted[name]} {name}{'' if name == 'advice' or counted[name] == 1 else 's'}"
             for name in ("error", "warning", "advice")]  # fmt: skip
    rest = sorted((f for f in findings if f.severity.rank > 0), key=lambda f: f.severity.rank)
    lines = [shortened(str(one), _WIDTH) for one in left]
    others = [
        shortened(f"{locator.place(f.target)}, {f.severity}: {f.message} ({f.rule})", _WIDTH)
        for f in rest
    ]
    others = [line[:1].upper() + line[1:] for line in others]
    room = max(0, _ROWS - len(lines[:_ROWS]))
    dropped = max(0, len(lines) - _ROWS) + max(0, len(others) - room)
    return {
        "form": "report",
        "name": "Check report",
        "language": draft.current.language,
        "head": _head(draft.current),
        "counts": ", ".join(parts) + (f"; {ignored} ignored with a reason" if ignored else ""),
        "remaining": lines[:_ROWS],
        "others": others[:room],
        "more": dropped,
    }


def remaining_text(left: Sequence[Remaining]) -> str:
    """The list of what is open, a line each."""
    return "".join(f"{one}\n" for one in left) or "Nothing is open.\n"


def _head(resolution: Resolution) -> list[str]:
    masthead = resolution.masthead
    item = f"Agenda item {masthead.agenda_item}" if masthead.agenda_item else ""
    title = " ".join(resolution.title.plain.split())
    return [text for text in (masthead.symbol, item, title) if text]
