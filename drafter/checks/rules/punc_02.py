"""A comma stands before "and" when a second verb of the organ follows.

What it checks: "and requests", "and also invites" and the like in an operative paragraph, followed by an addressee, without
the comma.

Right: Welcomes the report, and requests its translation;
Wrong: Welcomes the report and requests its translation;

Exceptions: two verbs that share their object ("welcomes and encourages"); clauses whose subject is another body;
the Security Council. Advice only.

Source: RES-PUNC-02; measured: with comma 13,708, without 368.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView

_VERB = re.compile(
    r"(?<=[a-z\d)”\ufffc]) and (?:also |further )?(?:requests|invites|encourages|urges|calls upon|calls for|decides|reaffirms|"
    r"stresses|emphasizes|recommends|expresses) (?:the|all|its|that|to|Member|States|other|Governments|relevant)\b"
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:which|who|that) [a-z]{3,}s\b[^,;]*\Z|\A (?:all )?(?:Member )?States\Z"
)
"""A body that itself welcomes or requests; and "Calls upon Member States and invites others", which share what follows."""


@text_rule(
    "PUNC-02", "Comma before a second verb", Severity.ADVICE,
    roles={Role.OPERATIVE}, organs=NOT_SC, kinds={TextKind.RESOLUTION},
    triggers=(" and ",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A second verb without its comma."""
    if view.opening is None:
        return
    for match in view.finditer(_VERB):
        between = view.folded[view.opening.end : match.start()]
        if match.start() <= view.opening.end or _OTHER_SUBJECT.search(between):
            continue
        at = match.start()
        yield view.found(
            at,
            match.end(),
            "Before “and” with a second verb of the organ stands a comma.",
            view.replacing("Put the comma", at, at, ",", safe=False),
        )
