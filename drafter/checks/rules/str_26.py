"""“Guided by” opens the preamble.

What it checks: a preambular paragraph "Guided by" that is not the first, nor follows another one.

Right: Guided by the purposes and principles of the Charter of the United Nations, (first)
Wrong: the same after "Recalling" paragraphs

Exceptions: advice only.

Source: RES-STR-26; measured: mean position 0.02 of the preamble.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView, WholeView


def _guided(view: TextView) -> object:
    if view.role is not Role.PREAMBULAR or view.place.zone is not Zone.BODY:
        return None
    return view.text.startswith("Guided")


@whole_rule(
    "STR-26", "Guided by, first", Severity.ADVICE, facts=_guided,
    organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """ "Guided by" in the middle of the preamble."""
    guided = True
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if fact is None:
            continue
        if fact and not guided and not view.place.first:
            yield view.found(0, 6, "“Guided by” normally opens the preamble.")
            return
        guided = guided and bool(fact)
