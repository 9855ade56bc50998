"""The organ does not speak as "we".

What it checks: "we" with a verb of the organ, in a paragraph of the resolution proper.

Right: Reaffirms its commitment;
Wrong: We reaffirm our commitment;

Exceptions: declarations inside a resolution; quotations.

Source: RES-TERM-07; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_WE = re.compile(
    r"(?:\A\s*We\b|\bwe (?=(?:re\w+|decide|call|request|urge|commit|acknowledge|welcome|express|note|encourage|invite)\b))"
)


@text_rule(
    "TERM-07",
    "The organ is no “we”",
    Severity.WARNING,
    roles=PARAGRAPHS,
    kinds={TextKind.RESOLUTION},
    triggers=(
        "We",
        "we ",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """The first person."""
    for match in view.finditer(_WE):
        if match.start() == 0 or not view.in_linked_title(match.start()):
            yield view.found(
                *match.span(),
                Wording("The organ speaks in the third person, not as “{words}”.", words=match[0]),
            )
            return
