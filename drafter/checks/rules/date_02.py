"""The day exists.

What it checks: 31 April, 29 February in a common year.

Right: 30 April 2023
Wrong: 31 April 2023

Exceptions: none.

Source: RES-DATE-02; the calendar.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording


@text_rule(
    "DATE-02",
    "Days that exist",
    Severity.ERROR,
    roles=RUNNING,
    zones=OWN_WORDS,
    triggers=("0",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A day that the calendar does not have."""
    for date in view.facts.dates:
        if "no such day" in date.problems:
            yield view.found(
                date.start,
                date.end,
                Wording("There is no {day}.", day=view.text[date.start : date.end]),
            )
