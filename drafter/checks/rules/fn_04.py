"""Two footnote numbers side by side are separated by a comma.

What it checks: two references with nothing, or only a space, between them.

Why: ¹² would be read as twelve.

Right: the Convention¹,²
Wrong: the Convention¹²

Exceptions: none.

Source: RES-FN-04; Editorial Manual, "Footnotes".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity, text_fix
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.document.marked_text import Mark, MarkKind, marked

_FUSED = re.compile("(?<=\ufffc)[ \u00a0]*(?=\ufffc)")
_COMMA = marked(",", [Mark(0, 1, MarkKind.SUPERSCRIPT)])


@text_rule(
    "FN-04", "Comma between footnote numbers", Severity.WARNING,
    roles=RUNNING, zones=OWN_WORDS,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """Two references without a comma."""
    if len(view.facts.references) < 2:
        return
    for match in _FUSED.finditer(view.text):
        start, end = match.span()
        yield view.found(
            start - 1,
            end + 1,
            "Two footnote numbers side by side should be separated by a comma.",
            text_fix("Put a comma between the numbers", view.target, [(start, end, _COMMA)]),
        )
