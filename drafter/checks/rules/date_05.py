"""What is past is told as past, what is to come as to come.

What it checks: a verb in the past ("held on", "adopted on", "signed on") with a day that lies after the date of the text.

Right: the workshop held on 29 September 2025 (in a text of 2026) · the workshop to be held on 29 September 2027
Wrong: the workshop held on 29 September 2027 (in a text of 2026)

Exceptions: quotations; texts without a date; "to be held", "will be adopted". Years that are over where one to come is meant
are ROLL-02.

Source: RES-DATE-05; editorial practice; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_PAST = re.compile(
    r"\b(?P<before>[\w-]+ [\w-]+ )?(?:held|adopted|signed|convened|launched|concluded|issued|took place|opened)"
    r"(?: (?:in|at) [A-Z][\w ,'-]{0,40}?)?,? on (?=\d)"
)
_TO_COME = re.compile(r"\b(?:be|being|are|is|will|shall|would|should)\b")


@text_rule(
    "DATE-05", "Future and past", Severity.WARNING, roles=PROSE, zones=OWN_WORDS, triggers=(" on ",)
)
def rule(view: TextView) -> Iterable[Found]:
    """A past verb with a day to come."""
    now = view.scope.date
    later = [d for d in view.facts.dates if now is not None and d.date is not None and d.date > now]
    if now is None or not later:
        return
    ends = {match.end(): match for match in view.finditer(_PAST)}
    for date in later:
        match = ends.get(date.start)
        if match is None or _TO_COME.search(match["before"] or ""):
            continue
        yield view.found(
            date.start,
            date.end,
            Wording(
                "This day is after the date of the text ({day}): is it still to come?", day=now
            ),
        )
