"""An aside has a comma on both sides or on neither.

What it checks: "in this regard", "inter alia", "as appropriate", "in particular" with a comma on one side only, after "and".

Right: and, in this regard, encourages
Wrong: and, in this regard encourages

Exceptions: an aside at the end of a clause; advice only.

Source: RES-PUNC-03; measured: 602 to 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_ONE = re.compile(
    r"\band(?P<c1>,?) (?P<w>in this regard|in that regard|inter alia|in this context)(?P<c2>,?)(?= [a-z])"
)


@text_rule(
    "PUNC-03",
    "Commas in pairs",
    Severity.ADVICE,
    roles=PROSE,
    zones=OWN_WORDS,
    triggers=(
        "this regard",
        "that regard",
        "inter alia",
        "this context",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """An aside with a single comma."""
    for match in view.finditer(_ONE):
        if bool(match["c1"]) == bool(match["c2"]):
            continue
        at = match.end("w") if match["c1"] else match.start("c1")
        yield view.found(
            match.start(),
            match.end(),
            Wording("“{words}” has a comma on both sides or on neither.", words=match["w"]),
            view.replacing("Put the other comma", at, at, ",", safe=False),
        )
