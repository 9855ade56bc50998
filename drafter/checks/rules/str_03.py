"""Without a preamble the organ line has no comma.

What it checks: an organ line with a comma directly before the operative part.

Right: The General Assembly / 1. Takes note of the report;
Wrong: The General Assembly, / 1. Takes note of the report;

Exceptions: issued texts of the General Assembly keep the comma in one case of three; advice only.

Source: RES-STR-03; measured: without 67, with comma 22.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import whole_rule
from drafter.checks.scope import ECOSOC, GA, TextKind
from drafter.checks.views import TextView, WholeView


def _facts(view: TextView) -> object:
    return view.text.rstrip() if view.role is Role.ORGAN_LINE else ""


@whole_rule(
    "STR-03", "Organ line without preamble", Severity.ADVICE, facts=_facts,
    organs={GA, ECOSOC}, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A comma before the operative part."""
    for index, view in enumerate(whole.texts[:-1]):
        if view.role is not Role.ORGAN_LINE or not view.text.rstrip().endswith(","):
            continue
        if whole.texts[index + 1].role is Role.OPERATIVE:
            at = len(view.text.rstrip())
            yield view.found(
                at - 1,
                at,
                "Directly before the operative part the organ line normally has no comma.",
                view.replacing("Remove the comma", at - 1, at, "", safe=False),
            )
