"""There is no space before a footnote number.

What it checks: a space, ordinary or no-break, directly before a footnote reference.

Right: of the report,²
Wrong: of the report, ²

Exceptions: none.

Source: RES-FN-02; measured: 22 of 15,900 references in issued texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity, text_fix
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.document.marked_text import MarkedText

_SPACED = re.compile("(?<=\\S)[ \u00a0]+(?=\ufffc)")


@text_rule(
    "FN-02", "No space before a footnote number", Severity.WARNING,
    roles=RUNNING, zones=OWN_WORDS,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A space before a reference."""
    if not view.facts.references:
        return
    for match in _SPACED.finditer(view.text):
        start, end = match.span()
        yield view.found(
            start,
            end + 1,
            "There should be no space before the footnote number.",
            text_fix("Remove the space", view.target, [(start, end, MarkedText())]),
        )
