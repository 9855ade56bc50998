"""The second paragraph in a row with the same opening has "also", the third "further".

What it checks: a plain opening where the paragraph before has the same (in an operative paragraph also the
same addressee), the fourth being plain again.

Right: Recalling its resolution 48/134, / Recalling also its resolution 60/251,
Wrong: Recalling its resolution 48/134, / Recalling its resolution 60/251,

Exceptions: different addressees (ALSO-03); the first paragraph after a heading; the Security Council. In
operative parts issued texts depart in about one case of ten: advice there.

Source: RES-ALSO-04; measured: bare in the preamble 182 of 5,700, in operative paragraphs 645 of 4,300.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.marker_fix import opening_with, set_marker
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.runs import members, run_facts
from drafter.checks.scope import TextKind
from drafter.checks.views import WholeView
from drafter.conventions.openings import expected_marker
from drafter.conventions.wording import Wording

_LATER = re.compile(
    r",? in (?:this|that) (?:regard|context|connection|respect),? (?:also|further)\b"
)
"""The word stands behind an aside: "Welcoming in this regard also"."""


@whole_rule(
    "ALSO-04", "Missing “also” or “further”", Severity.WARNING, facts=run_facts,
    organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A plain opening where a marker is due."""
    yield from _check(whole, Role.PREAMBULAR, None)
    yield from _check(whole, Role.OPERATIVE, Severity.ADVICE)


def _check(whole: WholeView, role: Role, severity: Severity | None) -> Iterator[Found]:
    for member in members(whole, role):
        key = member.key
        due = expected_marker(member.position)
        if not due or key.marker or not key.confident or _LATER.match(member.view.folded, key.end):
            continue
        right = opening_with(member.view, due)
        yield member.view.found(
            key.start,
            key.end,
            Wording("The paragraph before opens in the same way: “{right}”.", right=right),
            set_marker(member.view, due, safe=False),
            severity,
        )
