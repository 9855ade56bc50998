"""The Security Council remains seized of the matter.

What it checks: a text of the Security Council whose last paragraph is not "Decides to remain (actively) seized of the matter."

Right: Decides to remain actively seized of the matter.
Wrong: (a text that ends otherwise)

Exceptions: technical texts; other organs end in many ways. Advice only.

Source: RES-STR-25; measured on issued resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import whole_rule
from drafter.checks.scope import SC, TextKind
from drafter.checks.views import TextView, WholeView


def _seized(view: TextView) -> object:
    return view.role is Role.OPERATIVE, "seized of" in view.text


@whole_rule(
    "STR-25", "Seized of the matter", Severity.ADVICE, facts=_seized,
    organs={SC}, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A text of the Security Council without the closing paragraph."""
    operative = [
        view for view, fact in zip(whole.texts, whole.facts, strict=True) if fact == (True, False)
    ]
    seized = any(isinstance(fact, tuple) and fact[1] for fact in whole.facts)
    if operative and not seized:
        last = operative[-1]
        yield last.found(
            0,
            len(last.text),
            "Resolutions of the Security Council normally end “Decides to remain seized of the matter.”",
        )
