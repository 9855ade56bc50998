"""The particle of a phrasal verb is inside the italics.

What it checks: *Calls upon*, *Calls for*, *Calls once again upon*, *Reiterates its call upon* and the like
whose last word was left roman.

Why: "upon" belongs to the verb; "to" after *Looks forward* or "of" after *Takes note* belongs to what
follows.

Right: *Calls upon* all States to ratify the Convention;
Wrong: *Calls* upon all States to ratify the Convention;

Exceptions: the Security Council writes *Calls* upon; both forms are accepted there.

Source: RES-ITAL-02; measured on issued resolutions (*Calls upon* 6,800 times, *Calls* upon almost only in the
Security Council).
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.opening_extent import Departure, departures
from drafter.checks.rule import NOT_SC, OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView


@text_rule(
    "ITAL-02", "Particle of a phrasal verb", Severity.WARNING,
    roles=OPENERS, organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A phrasal verb whose particle is roman."""
    return departures(view, Departure.PARTICLE)
