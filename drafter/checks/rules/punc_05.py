"""The apostrophe is curly.

What it checks: a straight apostrophe.

Right: the Secretary-General’s report
Wrong: the Secretary-General's report

Exceptions: none.

Source: RES-PUNC-05; Editorial Manual, "Quotations"; measured: 4,848 to 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import RUNNING, text_rule
from drafter.checks.scope import SC
from drafter.checks.views import TextView
from drafter.checks.zones import ALL_ZONES
from drafter.conventions.typography import curly_quotes

_STRAIGHT = re.compile("'")


@text_rule(
    "PUNC-05", "Apostrophes", Severity.ERROR, roles=RUNNING | {Role.TITLE}, zones=ALL_ZONES,
    by_organ={SC: Severity.ADVICE},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A straight apostrophe."""
    if "'" not in view.text:
        return ()
    return _check(view)


def _check(view: TextView) -> Iterator[Found]:
    right = curly_quotes(view.text)
    for match in _STRAIGHT.finditer(view.text):
        start, end = match.span()
        yield view.found(
            start,
            end,
            "The apostrophe is curly: ’.",
            view.replacing("Set the curly apostrophe", start, end, right[start]),
        )
