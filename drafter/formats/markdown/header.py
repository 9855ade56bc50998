"""The masthead as a table at the head of the file: one particular a row, by its English name."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.conventions.dates import format_date, parse_date
from drafter.conventions.organs import all_organs, organ_from_name
from drafter.document.masthead import Adoption, Masthead
from drafter.document.resolution import Resolution

TITLE_ROW = "| Masthead | |"
_ROW = re.compile(r"\|(?P<name>(?:\\.|[^|\\])*)\|(?P<value>(?:\\.|[^|\\])*)\|\s*")
_PLAIN = {
    "Committee": "committee", "Symbol": "symbol", "Number": "number", "Agenda item": "agenda_item",
    "Agenda title": "agenda_title", "Distribution": "distribution", "Original": "original",
    "Kind": "kind", "Session kind": "session_kind", "On behalf of": "on_behalf_of",
}  # fmt: skip
_BREAK = "<br>"
_DEFAULTS = {"session_kind": "regular", "kind": "resolution"}


def header_rows(
    resolution: Resolution, heading: str, report: str, *, adopted: bool = False
) -> list[str]:
    """The rows of the table; `heading` and `report` are Markdown already. `adopted` says that the
    adoption belongs here, because its lines would not be understood below the text."""
    masthead = resolution.masthead
    organ = next((o.name for o in all_organs() if o.id == masthead.organ), masthead.organ)
    rows: list[tuple[str, str]] = [("Organ", _cell(organ))]
    for name, field in _PLAIN.items():
        value = str(getattr(masthead, field))
        if value and value != _DEFAULTS.get(field):
            rows.append((name, _cell(value)))
    if masthead.session is not None:
        rows.append(("Session", str(masthead.session)))
    if masthead.document_date:
        rows.append(("Date", format_date(masthead.document_date, no_break=False)))
    if masthead.sponsors:
        rows.append(("Sponsors", _cell("; ".join(masthead.sponsors))))
    if heading:
        rows.append(("Heading", heading))
    if report:
        rows.append(("Report", report))
    if resolution.first_footnote != 1:
        rows.append(("First footnote", str(resolution.first_footnote)))
    if resolution.language != "en":
        rows.append(("Language", resolution.language))
    if adopted:
        rows += _adoption_rows(resolution.adoption)
    lines = [TITLE_ROW, "| --- | --- |"]
    return lines + [f"| {name} | {value} |" for name, value in rows if value]


def _adoption_rows(adoption: Adoption) -> list[tuple[str, str]]:
    day = adoption.date.isoformat() if adoption.date else ""
    vote = _cell(adoption.vote.replace("\n", _BREAK))
    return [("Adopted at", _cell(adoption.meeting)), ("Adopted on", day), ("Vote", vote)]


def adoption_of(rows: dict[str, str]) -> Adoption:
    """The adoption where the table tells it, else an empty one."""
    plain = {name: re.sub(r"\\(.)", r"\1", value) for name, value in rows.items()}
    day = None
    with contextlib.suppress(ValueError):
        day = datetime.date.fromisoformat(plain.get("Adopted on", ""))
    vote = plain.get("Vote", "").replace(_BREAK, "\n")
    return Adoption(plain.get("Adopted at", ""), day, vote)


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


def read_rows(lines: Sequence[str]) -> dict[str, str]:
    """The rows of a table by name; cells are raw Markdown."""
    rows: dict[str, str] = {}
    for line in lines:
        match = _ROW.fullmatch(line)
        if match is not None and match["name"].strip() not in ("", "Masthead", "---"):
            rows[match["name"].strip()] = match["value"].strip()
    return rows


def masthead_of(rows: dict[str, str]) -> Masthead:
    """The masthead of the rows, heading and report left out."""
    plain = {name: re.sub(r"\\(.)", r"\1", value) for name, value in rows.items()}
    organ = organ_from_name(plain.get("Organ", ""))
    masthead = Masthead(
        organ=organ.id if organ else plain.get("Organ", ""),
        session=int(plain["Session"]) if plain.get("Session", "").isdecimal() else None,
        document_date=_date(plain.get("Date", "")),
        sponsors=tuple(s for s in plain.get("Sponsors", "").split("; ") if s),
    )
    known = {field: plain[name] for name, field in _PLAIN.items() if name in plain}
    return replace(masthead, **known)  # type: ignore[arg-type]


def _date(text: str) -> datetime.date | None:
    return parse_date(text) if text else None
