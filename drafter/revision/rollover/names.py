"""Names that changed since the prior version, and the house style of the new time (edits 13 and 14)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from drafter.conventions.dates import month_number
from drafter.conventions.states import find_states
from drafter.conventions.typography import fold
from drafter.conventions.wording import Wording, later
from drafter.document.marked_text import MarkedText
from drafter.paths import resource
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.situation import Situation

_QUOTED = re.compile(r"“[^”]*”")
_NAME_GOES_ON = re.compile(r" [A-Z]")
_TO = re.compile(r"to (?:(?P<month>[A-Z][a-z]+) )?(?P<year>\d{4})")
_NAME = later("the name is now “{new}”, since {year}")
_STYLE = later("the house style is now “{new}”, since {year}")


class _Change(NamedTuple):
    old: str
    new: str
    since: datetime.date
    kind: ProposalKind


@cache
def _changes() -> tuple[_Change, ...]:
    import tomllib

    with resource("conventions", "rollover_names.toml").open("rb") as file:
        tables = tomllib.load(file)
    return tuple(
        _Change(row["old"], row["new"], row["from"], kind)
        for kind, rows in (
            (ProposalKind.NAME, tables["name"]),
            (ProposalKind.STYLE, tables["style"]),
        )
        for row in rows
    )


def name_proposals(situation: Situation, target: str, content: MarkedText) -> Iterator[Proposal]:
    """Former names and spellings of which the day lies between both versions; names whose day lies
    before the prior version too, since that was their last chance. Quotations and the title stay."""
    if target == "title" or situation.new_day is None:
        return
    text = fold(content.text)
    quoted = [m.span() for m in _QUOTED.finditer(content.text)]
    for change in _changes():
        if not _is_due(change, situation) or change.old not in text:
            continue
        for found in re.finditer(rf"(?<![\w-]){re.escape(change.old)}(?![\w-])", text):
            if not any(start <= found.start() < end for start, end in quoted):
                yield _proposal(situation, content, target, found.span(), change)
    if situation.is_preambular(target) or target.startswith("note:"):
        return  # there events of the past are told, by the name of their time
    for state in find_states(content.text):
        if state.form != "former" or any(s <= state.start < e for s, e in quoted):
            continue
        since = _since(next(r for n, r in state.state.former_names if fold(n) in fold(state.text)))
        name = state.state.running_text or state.state.name
        change = _Change(state.text, name, since, ProposalKind.NAME)
        if since < situation.new_day and not _NAME_GOES_ON.match(text[state.end :]):
            yield _proposal(situation, content, target, (state.start, state.end), change)


def _is_due(change: _Change, situation: Situation) -> bool:
    day, before = situation.new_day, situation.prior_day
    if day is None or day < change.since:
        return False
    return change.kind is ProposalKind.NAME or before is None or before < change.since


def _since(remark: str) -> datetime.date:
    """The day of a remark such as "to June 2022"."""
    found = _TO.search(remark)
    if found is None:
        return datetime.date.max
    month = month_number(found["month"]) if found["month"] else None
    return datetime.date(int(found["year"]), month or 12, 28)


def _proposal(
    situation: Situation, content: MarkedText, target: str, place: tuple[int, int], change: _Change
) -> Proposal:
    """Less sure where the prior version, younger than the change, still had the old name."""
    reason = _NAME if change.kind is ProposalKind.NAME else _STYLE
    before = situation.prior_day
    start, end = place
    return Proposal(
        change.kind,
        target,
        start,
        end,
        content.text[start:end],
        change.new,
        Wording(reason, new=change.new, year=change.since.year),
        Confidence.MEDIUM if before is None or before < change.since else Confidence.LOW,
    )
