"""Short names of bodies keep their article: the Office of the High Commissioner.

What it checks: "Office of High Commissioner" and "report of Secretary-General" without "the".

Right: the Office of the High Commissioner
Wrong: Office of High Commissioner

Exceptions: names in which no article stands ("United Nations system" as an adjective); quotations; lists.

Source: RES-TERM-09; measured: 1,886 to 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.views import TextView

_MISSING = re.compile(
    r"\b(?:Office of(?P<w> )(?=(?:United Nations )?High Commissioner\b)"
    r"|(?:Envoy|Representative|report|reports) of(?P<w2> )(?=Secretary-General\b))"
)


@text_rule(
    "TERM-09",
    "Article before names",
    Severity.WARNING,
    roles=PROSE,
    zones=OWN_WORDS,
    triggers=(
        "High Commissioner",
        "Secretary-General",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A name without its article."""
    for match in view.finditer(_MISSING):
        start, end = match.span("w" if match["w"] else "w2")
        yield view.found(
            match.start(),
            match.end(),
            "The article is missing before this name.",
            view.replacing("Write “the”", start, end, " the ", safe=False),
        )
