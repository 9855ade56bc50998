"""The Charter of the United Nations, not the United Nations Charter.

What it checks: "United Nations Charter" and "UN Charter".

Right: the Charter of the United Nations
Wrong: the UN Charter

Exceptions: quotations and titles; the Security Council.

Source: RES-CAP-04; measured: 1,330 to 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, OWN_WORDS, PROSE, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_CHARTER = re.compile(r"\b(?:United Nations|UN) Charter\b")


@text_rule(
    "CAP-04",
    "The Charter",
    Severity.WARNING,
    roles=PROSE,
    zones=OWN_WORDS,
    organs=NOT_SC,
    triggers=("Charter",),
)
def rule(view: TextView) -> Iterable[Found]:
    """Another name of the Charter."""
    return substitutions(
        view, _CHARTER, "Charter of the United Nations", "It is “the {right}”.", safe=False
    )
