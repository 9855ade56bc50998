"""Joined openers are in italics together, "and" included.

What it checks: *Welcomes and encourages*, *Supports and encourages*, *Deplores and condemns in the
strongest terms* and the like, of which only a part is italic.

Why: two verbs that share their object are one opening phrase.

Right: *Welcomes and encourages* the efforts of States;
Wrong: *Welcomes* and *encourages* the efforts of States;

Exceptions: "*Welcomes* the report, and encourages": each verb has its own object, the second is roman.

Source: RES-ITAL-06; measured on issued resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.opening_extent import Departure, departures
from drafter.checks.rule import NOT_SC, OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView


@text_rule(
    "ITAL-06", "Joined openers", Severity.WARNING,
    roles=OPENERS, organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A joined opener that is italic in part."""
    return departures(view, Departure.JOINED)
