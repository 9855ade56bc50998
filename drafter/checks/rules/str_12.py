"""Subparagraphs begin with a capital letter.

What it checks: the first letter of each subparagraph.

Right: (a) To submit a report;
Wrong: (a) to submit a report;

Exceptions: enumerations inside one paragraph, "(a) to ..., (b) to ...", which stay in lower case; the
Security Council, which has both.

Source: RES-STR-12; measured: 6,028 with a capital, none without.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, text_rule
from drafter.checks.views import TextView

_FIRST = re.compile(r"\s*(?P<letter>[a-z])[a-z]+\b")


@text_rule(
    "STR-12", "Capital at the head of a subparagraph", Severity.ERROR,
    roles={Role.SUBPARAGRAPH}, organs=NOT_SC,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A subparagraph in lower case."""
    match = _FIRST.match(view.text)
    if match is None:
        return
    start, end = match.span("letter")
    yield view.found(
        start,
        end,
        "A subparagraph begins with a capital letter.",
        view.replacing("Set the capital", start, end, match["letter"].upper()),
    )
