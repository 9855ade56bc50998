"""“Within existing resources” is wording that the General Assembly asked to avoid.

What it checks: "within existing resources" and "within available resources".

Right: to provide the necessary assistance
Wrong: within existing resources

Exceptions: it is adopted anyway, some 380 times; "from extrabudgetary resources" is in order. Advice only.

Source: RES-PBI-03; General Assembly resolution 45/248 B, section VI.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, PARAGRAPHS, text_rule
from drafter.checks.views import TextView

_WITHIN = re.compile(r"\bwithin (?:the )?(?:existing|available)(?: and available)? resources\b")


@text_rule(
    "PBI-03",
    "Within existing resources",
    Severity.ADVICE,
    roles=PARAGRAPHS,
    organs=NOT_SC,
    triggers=("resources",),
)
def rule(view: TextView) -> Iterable[Found]:
    """Such wording."""
    for match in view.finditer(_WITHIN):
        yield view.found(
            *match.span(),
            "Budget matters are for the Fifth Committee: the Assembly asked that such wording be avoided.",
        )
