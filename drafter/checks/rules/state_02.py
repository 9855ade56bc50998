"""States stand in English alphabetical order.

What it checks: the sponsors, and the lists of a recorded vote.

Right: Costa Rica, Côte d’Ivoire, Croatia
Wrong: Costa Rica, Croatia, Côte d’Ivoire

Exceptions: the State of Palestine may stand last or in its place.

Source: RES-STATE-02; measured: 123 of 123 sponsor lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.views import WholeView
from drafter.conventions.states import first_out_of_order, in_alphabetical_order, split_list
from drafter.conventions.wording import Wording
from drafter.document.edits import SetField

_HEAD = re.compile(r"(?:In favour|Against|Abstaining|Abstentions):?\s*")


@whole_rule("STATE-02", "Alphabetical order", Severity.ERROR, facts=None)
def rule(whole: WholeView) -> Iterable[Found]:
    """A State out of order."""
    masthead = whole.masthead
    names = list(masthead.sponsors)
    at = first_out_of_order(names)
    if at is not None:
        ordered = tuple(in_alphabetical_order(names))
        fix = Fix(
            "Sort the sponsors", True, (SetField("masthead", replace(masthead, sponsors=ordered)),)
        )
        yield Found(
            0,
            0,
            Wording("“{name}” is out of alphabetical order among the sponsors.", name=names[at]),
            fix,
        )
    for line in whole.resolution.adoption.vote.split("\n"):
        listed = [item.text for item in split_list(_HEAD.sub("", line).strip(" []"))]
        wrong = (
            first_out_of_order(listed) if len(listed) > 1 and "recorded vote" not in line else None
        )
        if wrong is not None:
            yield Found(
                0,
                0,
                Wording("“{name}” is out of alphabetical order in the vote.", name=listed[wrong]),
                severity=Severity.WARNING,
            )
