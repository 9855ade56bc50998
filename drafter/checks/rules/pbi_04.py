"""Reports are asked for every two or three years where possible, and texts are concise.

What it checks: a request for a report every year.

Right: Requests the Secretary-General to submit a report every two years;
Wrong: Requests the Secretary-General to submit a report annually;

Exceptions: advice only: what is possible is for the drafter, and many issued texts ask for a report every year.

Source: RES-PBI-04; General Assembly resolution 59/95; statement of the President of the Human Rights Council PRST OS/12/1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import text_rule
from drafter.checks.scope import GA, HRC
from drafter.checks.views import TextView

_EVERY_YEAR = re.compile(
    r"\bto (?:continue to )?(?:report|submit|present|prepare)\b[^;.]{0,140}?(?P<w>\bannually\b|\bon an annual basis\b|\bevery year\b|(?<!next )\bannual(?: \w+)? reports?\b)"
)


@text_rule(
    "PBI-04", "Reports and their rhythm", Severity.ADVICE,
    roles={Role.OPERATIVE, Role.SUBPARAGRAPH}, organs={GA, HRC}, triggers=("annual", "every year"),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A report every year."""
    opening = view.opening
    if opening is None or "equest" not in opening.text:
        return
    for match in view.finditer(_EVERY_YEAR):
        yield view.found(
            *match.span("w"),
            "Must it be every year? The Assembly asks for reports every two or three years where possible.",
        )
