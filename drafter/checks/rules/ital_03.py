"""Fixed participial phrases are in italics as a whole.

What it checks: *Bearing in mind*, *Taking into account*, *Taking into consideration*, *Having considered*,
*Keeping in mind*, *Believing it necessary* and the like whose italics stop too early.

Why: the phrase as a whole takes the place of the participle.

Right: *Bearing in mind* its resolution 55/105 of 4 December 2000,
Wrong: *Bearing* in mind its resolution 55/105 of 4 December 2000,

Exceptions: draft decisions have no italics; the Security Council often italicizes the bare participle.

Source: RES-ITAL-03; measured on issued resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.opening_extent import Departure, departures
from drafter.checks.rule import NOT_SC, OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView


@text_rule(
    "ITAL-03", "Fixed participial phrases", Severity.ERROR,
    roles=OPENERS,
    organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A fixed phrase that is italic in part."""
    return departures(view, Departure.FIXED_PHRASE)
