"""Organ, preamble, operative part: in this order.

What it checks: a preambular paragraph after the operative part has begun.

Right: The General Assembly, / Recalling ..., / 1. Requests ...;
Wrong: 1. Requests ...; / Recalling ..., / 2. Decides ...

Exceptions: each part of a composite resolution and each section under a heading may have a preamble of its own.

Source: RES-STR-01; Editorial Manual, "Resolutions: drafting and editing".
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.endings import is_like_a_heading
from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import whole_rule
from drafter.checks.scope import SC, TextKind
from drafter.checks.views import TextView, WholeView

_BREAKS = (Role.HEADING, Role.PART, Role.ORGAN_LINE, Role.ANNEX, Role.TEXT)


def _length(view: TextView) -> object:
    return len(view.text) if view.role is Role.PREAMBULAR else 0


@whole_rule(
    "STR-01",
    "Order of the parts",
    Severity.ERROR,
    facts=_length,
    kinds={TextKind.RESOLUTION},
    by_organ={SC: Severity.ADVICE},
)
def rule(whole: WholeView) -> Iterable[Found]:
    """A preambular paragraph among operative ones."""
    operative = False
    for view in whole.texts:
        if view.role in _BREAKS or view.place.zone is not Zone.BODY:
            operative = False
        elif view.role is Role.OPERATIVE:
            operative = True
        elif view.role is Role.PREAMBULAR and operative and not is_like_a_heading(view):
            yield view.found(
                0,
                len(view.text),
                "This preambular paragraph stands after the operative part has begun.",
            )
