"""What time has passed by: events to come that are over, and what was said of the last event (edits 6, 10, 19)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from drafter.conventions.dates import find_dates, find_months
from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkedText
from drafter.revision.rollover.movable import lone_years, movables
from drafter.revision.rollover.precedents import Precedent, Precedents
from drafter.revision.rollover.proposal import Confidence, Proposal, flag
from drafter.revision.rollover.situation import Situation

_TO_COME = re.compile(
    r"\b(?:(?:will|shall) (?:be|take place|convene|hold|meet|open|begin|consider|celebrate|mark|submit|present)"
    r"|to be (?:held|convened|organized|hosted|observed|celebrated|commemorated|launched|submitted|issued|concluded)"
    r"|to (?:take place|convene|hold|organize|host)|scheduled (?:for|to)|forthcoming|upcoming)\b"
)
_HELD = re.compile(r"\b(?:held|convened|organized|hosted|took place|observed)\b")
_THEME = re.compile(
    r"\b(?:on the theme|under the theme|the theme of which|whose theme|thematic discussion on)\b"
)
_CLAUSE = re.compile(r"[;:]|, (?:and|which|in which|including)\b")
_REACH = 110


def passing_flags(
    situation: Situation, target: str, content: MarkedText, precedents: Precedents
) -> Iterator[Proposal]:
    """Places to look at; nothing is changed, since only the user knows what came of the event."""
    if situation.new_day is None or target.startswith("note:") or target == "title":
        return
    text = content.text
    times = _times(text, situation.organ)
    for found in _TO_COME.finditer(text):
        time = _after(text, found.end(), times)
        if time is not None and time[2] <= situation.new_day and _is_recent(time[2], situation):
            words = text[found.start() : time[1]]
            yield flag(
                target,
                found.start(),
                time[1],
                words,
                Wording(
                    "it lies in the past by the new session: tell it as past, or name the next one"
                ),
                Confidence.MEDIUM,
            )
    for found in _HELD.finditer(text):
        time = _after(text, found.end(), times)
        before = text[max(0, found.start() - 6) : found.start()]
        if time is None or before.endswith(("to be ", "ll be ")):
            continue
        if situation.in_last_cycle(time[2]):
            yield from _last_event(situation, target, text, (found.start(), *time[:2]), precedents)
    for found in _THEME.finditer(text):
        if any(situation.in_last_cycle(day) or _is_ahead(day, situation) for _, _, day in times):
            reason = Wording("a theme belongs to one event: the next one has its own")
            yield flag(target, *found.span(), found.group(), reason, Confidence.LOW)


def _last_event(
    situation: Situation,
    target: str,
    text: str,
    place: tuple[int, int, int],
    precedents: Precedents,
) -> Iterator[Proposal]:
    """The event of the last cycle, unless the versions show that it is always the same one."""
    start, at, end = place
    words = movables(text, situation.organ)
    word = next((w for w in words if w.start <= at < w.end), None)
    history = precedents.of(target, word) if word is not None else ()
    if history[:1] == (Precedent.KEPT,):
        return
    reason, confidence = (
        Wording("the event of the last cycle: another may have been held since"),
        Confidence.LOW,
    )
    if history[:1] in ((Precedent.MOVED,), (Precedent.OTHER,)):
        reason = Wording(
            "the event of the last cycle: last time too another took the place of the one before"
        )
        confidence = Confidence.MEDIUM
    yield flag(target, start, end, text[start:end], reason, confidence)


def _times(text: str, organ: str) -> list[tuple[int, int, datetime.date]]:
    """Days, months and years of a text, each with its last day, in order."""
    found = [(d.start, d.end, d.date) for d in find_dates(text)]
    times = [(start, end, date) for start, end, date in found if date is not None]
    times += [(m.start, m.end, datetime.date(m.year, m.month, 28)) for m in find_months(text)]
    for year in lone_years(text, organ):
        times.append((year.start(), year.end(), datetime.date(int(year.group()), 12, 31)))
    return sorted(times)


def _after(
    text: str, place: int, times: list[tuple[int, int, datetime.date]]
) -> tuple[int, int, datetime.date] | None:
    """The first time named after a place, in the same clause."""
    for time in times:
        if place <= time[0] < place + _REACH:
            return time if _CLAUSE.search(text[place : time[0]]) is None else None
    return None


def _is_ahead(day: datetime.date, situation: Situation) -> bool:
    """Whether it was still to come when the prior version was adopted."""
    return situation.prior_day is not None and day > situation.prior_day


def _is_recent(day: datetime.date, situation: Situation) -> bool:
    """Whether it was still to come, or just over, when the prior version was adopted."""
    before = situation.prior_day
    return before is None or day >= before - datetime.timedelta(days=200)
