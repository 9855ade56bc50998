"""The whole opening verb phrase is in italics, and the italics stop before its complement.

What it checks: the italics at the start of each preambular and operative paragraph against the
opening phrase that stands there, as more than 700 phrases of issued resolutions have it.

Why: the opening phrase is the verb by which the organ acts. Italic are an adverb, the verb (or
participle, or adjective), a qualifier with "with" and the noun of a stance ("its deep concern"); roman
are the preposition or conjunction that follows and all the rest.

Right: *Takes note with appreciation* of the report of the Secretary-General;
Wrong: *Takes note* with appreciation of the report of the Secretary-General;
Right: *Guided* by the Charter of the United Nations,
Wrong: *Guided by* the Charter of the United Nations,

Exceptions: draft decisions have no italics. The Security Council often italicizes the bare verb and is
left alone, as are annexes and declarations. A phrase that the table lacks is judged by a grammar and
only ever advised upon. Where issued texts are of two minds about a phrase, both extents are accepted.

Source: RES-ITAL-01; Editorial Manual, "Resolutions: drafting and editing"; the extent of each phrase is
that of resolutions issued from 1994 to 2025.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.opening_extent import Departure, departures
from drafter.checks.rule import NOT_SC, OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView


@text_rule(
    "ITAL-01", "Extent of the opening phrase", Severity.ERROR,
    roles=OPENERS, organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """An opening phrase whose italics are missing, too short or too long."""
    return departures(view, Departure.EXTENT)
