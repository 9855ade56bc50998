"""An aside that interrupts the opening phrase is roman, with its commas.

What it checks: italics that run on over a comma after the opening phrase.

Why: the aside ("therefore", "in particular", "in this regard") is not part of the verb.

Right: *Recognizes*, therefore, that progress is slow;
Wrong: *Recognizes, therefore,* that progress is slow;

Exceptions: draft decisions and the Security Council.

Source: RES-ITAL-07; measured on issued resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.opening_extent import Departure, departures
from drafter.checks.rule import NOT_SC, OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView


@text_rule(
    "ITAL-07", "Interrupted opener", Severity.WARNING,
    roles=OPENERS, organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """Italics that run over a comma into an aside."""
    return departures(view, Departure.ASIDE)
