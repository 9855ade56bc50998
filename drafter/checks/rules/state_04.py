"""No State stands twice in a list.

What it checks: the sponsors.

Right: Angola, Brazil and Chile
Wrong: Angola, Brazil, Angola

Exceptions: a group and its members, which only the asterisk note tells.

Source: RES-STATE-04; editorial practice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.views import WholeView
from drafter.conventions.wording import Wording
from drafter.document.edits import SetField


@whole_rule("STATE-04", "No State twice", Severity.ERROR, facts=None)
def rule(whole: WholeView) -> Iterable[Found]:
    """A sponsor named twice."""
    masthead = whole.masthead
    for name, count in Counter(masthead.sponsors).items():
        if count > 1:
            once = tuple(dict.fromkeys(masthead.sponsors))
            fix = Fix(
                "Name each once", True, (SetField("masthead", replace(masthead, sponsors=once)),)
            )
            yield Found(
                0, 0, Wording("“{name}” is named twice among the sponsors.", name=name), fix
            )
            return
