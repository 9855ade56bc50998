"""A paragraph that leads into subparagraphs ends with a colon.

What it checks: the mark before (a) and before (i).

Right: 1. Requests the Secretary-General: / (a) To report;
Wrong: 1. Requests the Secretary-General; / (a) To report;

Exceptions: in the Security Council one chapeau in twelve ends otherwise: advice there. Annexes, where programmes
of work and agendas list without a colon (14 of 237). What an organ resolves in sentences of its own ("Resolves that: / 1. The
Fund shall be ...") follows the rule like the rest.

Source: RES-STR-09; measured: 1,432 of 1,450 outside the Security Council.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.endings import ending, set_ending
from drafter.checks.finding import Found, Severity
from drafter.checks.place import Next, Role, Zone
from drafter.checks.rule import text_rule
from drafter.checks.scope import SC, TextKind
from drafter.checks.views import TextView


@text_rule(
    "STR-09", "Colon before subparagraphs", Severity.ERROR,
    zones={Zone.BODY, Zone.DECLARATION},
    roles={Role.OPERATIVE, Role.SUBPARAGRAPH}, kinds={TextKind.RESOLUTION, TextKind.DECISION},
    by_organ={SC: Severity.ADVICE},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A chapeau without colon."""
    if view.place.next is not Next.CHILD or not view.text.strip():
        return
    now = ending(view)
    if now.mark == ":":
        return
    yield view.found(
        max(now.start - 1, 0),
        now.end,
        "Before its subparagraphs a paragraph ends with a colon.",
        set_ending(view, now, ":"),
    )
