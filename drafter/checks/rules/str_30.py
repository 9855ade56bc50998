"""The preamble gives the reasons, the operative part says what is decided.

What it checks: a verb of the organ in the present inside a preambular paragraph ("..., and urges States to act"), where a
preamble goes on with a participle ("..., and urging").

Right: Noting the report, and stressing that States should act,
Wrong: Noting the report, and urges States to act,

Exceptions: clauses about another text or body ("the report, which welcomes the plan and urges its execution"); the
Security Council. Whether a consideration would stand better as a decision is for the drafter and not judged.

Source: RES-STR-30; Editorial Manual, index of resolutions and decisions; measured: 20 in 23,000 paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView
from drafter.conventions.verb_forms import participle_of_present
from drafter.conventions.wording import Wording

_DECIDES = re.compile(
    r", and (?:also |further )?(?P<w>requests|decides|invites|urges|calls upon|encourages) (?=[A-Za-z])"
)
_OF_ANOTHER = re.compile(r"\b(?:which|whose|it|in its|where)\b")


@text_rule(
    "STR-30", "Recital and decision", Severity.WARNING, roles={Role.PREAMBULAR}, organs=NOT_SC,
    kinds={TextKind.RESOLUTION},
    triggers=("and requests", "and decides", "and invites", "and urges", "and calls", "and encourages", "and also ", "and further "),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A decision in the preamble."""
    for match in view.finditer(_DECIDES):
        opening = view.opening
        if opening is None or _OF_ANOTHER.search(view.folded, opening.end, match.start()):
            continue
        verb, *rest = match["w"].split()
        right = " ".join([participle_of_present(verb), *rest])
        start, end = match.span("w")
        yield view.found(
            start, end, Wording("A preamble goes on with a participle: “{right}”.", right=right),
            view.replacing(Wording("Write “{right}”", right=right), start, end, right, safe=False),
        )  # fmt: skip
