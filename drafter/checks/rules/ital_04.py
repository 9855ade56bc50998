"""The words "also" and "further" in an opening phrase belong to its italics.

What it checks: *Also requests* and *Recalling also* of which the marker was left roman.

Why: the marker is part of the opening phrase: before the verb in an operative paragraph, after the
phrase in the preamble.

Right: *Also requests* the Secretary-General to report;
Wrong: Also *requests* the Secretary-General to report;
Right: *Recalling also* its resolution 60/251 of 15 March 2006,
Wrong: *Recalling* also its resolution 60/251 of 15 March 2006,

Exceptions: draft decisions and the Security Council. "Encourages further efforts": here "further" is an
adjective, and roman.

Source: RES-ITAL-04; measured on issued resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.opening_extent import Departure, departures
from drafter.checks.rule import NOT_SC, OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView


@text_rule(
    "ITAL-04", "“Also” and “further” in the opening phrase", Severity.ERROR,
    roles=OPENERS, organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A marker outside the italics."""
    return departures(view, Departure.MARKER)
