"""Meetings are numbered in figures: 81st plenary meeting.

What it checks: the meeting in the adoption line, and plenary meetings in the text: figures, with the right
ending (11th, 12th, 13th, 21st, 112th).

Right: 81st plenary meeting · 112th plenary meeting
Wrong: eighty-first plenary meeting · 112nd plenary meeting

Exceptions: names of conferences ("the Sixth Biennial Meeting of States") and meetings of other bodies that
are not called plenary are left alone in words.

Source: RES-SES-02; measured on the adoption lines of issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.ordinal_places import NumberedThing, numbered
from drafter.checks.rule import OWN_WORDS, RUNNING, whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.conventions.ordinals import Ordinal, find_ordinals, ordinal_figures
from drafter.conventions.wording import Wording
from drafter.document.edits import SetField

_OWN = re.compile(r" of the (?:General )?Assembly| of the (?:\w+ ){0,3}Council")


def _ordinals(view: TextView) -> object:
    if view.role not in RUNNING or view.place.zone not in OWN_WORDS or "eeting" not in view.text:
        return ()
    return tuple(
        (thing.ordinal, thing.kinds == "plenary" and not _elsewhere(view, thing))
        for thing in numbered(view, "meeting")
        if not view.is_quoted(thing.ordinal.start)
    )


@whole_rule("SES-02", "Meeting ordinals in figures", Severity.ERROR, facts=_ordinals)
def rule(whole: WholeView) -> Iterable[Found]:
    """A meeting numbered in words or with a wrong ending."""
    yield from _adoption(whole)
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if not isinstance(fact, tuple):
            continue
        for ordinal, plenary in fact:
            right = ordinal_figures(ordinal.value)
            if not _is_wrong(ordinal, plenary=plenary):
                continue
            yield view.found(
                ordinal.start,
                ordinal.end,
                Wording("Meetings are numbered in figures: “{right}”.", right=right),
                view.replacing(
                    Wording("Write “{right}”", right=right), ordinal.start, ordinal.end, right
                ),
            )


def _elsewhere(view: TextView, thing: NumberedThing) -> bool:
    """Whether it is the plenary meeting of another body ("of the Kimberley Process")."""
    after = view.folded[thing.noun_end : thing.noun_end + 30]
    return after.startswith(" of ") and not _OWN.match(after)


def _is_wrong(ordinal: Ordinal, *, plenary: bool) -> bool:
    if ordinal.form == "figures":
        return not ordinal.is_right
    return plenary and ordinal.value > 10


def _adoption(whole: WholeView) -> Iterator[Found]:
    adoption = whole.resolution.adoption
    for ordinal in find_ordinals(adoption.meeting)[:1]:
        right = ordinal_figures(ordinal.value)
        if adoption.meeting[ordinal.start : ordinal.end] == right:
            continue
        meeting = adoption.meeting[: ordinal.start] + right + adoption.meeting[ordinal.end :]
        fix = Fix(
            Wording("Write “{right}”", right=meeting),
            True,
            (SetField("adoption", replace(adoption, meeting=meeting)),),
        )
        yield Found(
            0,
            0,
            Wording("In the adoption line, meetings are in figures: “{meeting}”.", meeting=meeting),
            fix,
        )
