"""A resolution calls itself "the present resolution".

What it checks: "this resolution", "the current resolution" and "hereof".

Right: the implementation of the present resolution
Wrong: the implementation of this resolution

Exceptions: the Security Council says "this resolution"; "this resolution" that means another one just named;
quotations.

Source: RES-NUM-10; measured: "the present" 1,475, "this" 10 outside the Security Council.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, PROSE, text_rule
from drafter.checks.substitution import like, substitutions
from drafter.checks.views import TextView

_THIS = re.compile(r"\b(?:[Tt]his|[Tt]he current|[Tt]he present draft) (?:draft )?(?=resolution\b)")


@text_rule(
    "NUM-10",
    "“The present resolution”",
    Severity.WARNING,
    roles=PROSE,
    organs=NOT_SC,
    triggers=("esolution",),
)
def rule(view: TextView) -> Iterable[Found]:
    """Another name of the text for itself."""
    return substitutions(
        view, _THIS, lambda m: like(m[0], "the present "),
        "A resolution calls itself “the present resolution”.",
    )  # fmt: skip
