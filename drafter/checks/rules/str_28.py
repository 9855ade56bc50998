"""A draft decision has no italics.

What it checks: italics in the organ line and the paragraphs of a decision.

Right: The General Assembly (draft decision, no italics)
Wrong: *The General Assembly* (draft decision in italics)

Exceptions: titles of publications.

Source: RES-STR-28; measured: 18 of 18 draft decisions of the eightieth session.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import RESTORED, TextView


@text_rule(
    "STR-28", "Decisions have no italics", Severity.WARNING,
    roles=OPENERS | {Role.ORGAN_LINE}, kinds={TextKind.DECISION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """Italics at the head of a decision's paragraph."""
    runs = [run for run in view.facts.italics if run.value != RESTORED]
    if runs and not view.text[: runs[0].start].strip():
        start, end = runs[0].start, runs[0].end
        yield view.found(
            start,
            end,
            "A decision has no italics.",
            view.set_italics("Set it in roman", start, end, []),
        )
