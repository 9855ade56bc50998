"""“At its fifty-seventh session”: the preposition is "at", and "session" has no capital in running text.

What it checks: "Session" after an ordinal in running text, and "in its ... session".

Right: at its fifty-seventh session
Wrong: in its fifty-seventh Session

Exceptions: titles of *Official Records*, quotations, headings and mastheads; names of sessions of
conferences in capitals as a whole ("the Twenty-seventh Special Session on Children" inside a title).

Source: RES-SES-03; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.ordinal_places import numbered
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_IN = re.compile(r"\bin (?P<whose>its )\Z")


@text_rule(
    "SES-03",
    "Form of a session reference",
    Severity.WARNING,
    roles=PROSE,
    zones=OWN_WORDS,
    triggers=("ession",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A session with a capital, or with the wrong preposition."""
    for thing in numbered(view, "session"):
        start = thing.ordinal.start
        if view.in_linked_title(start):
            continue
        if thing.noun[0] == "S" and not view.text[start].isupper():
            right = thing.noun.lower()
            yield view.found(
                thing.noun_start,
                thing.noun_end,
                Wording("In running text it is “{right}”, without a capital.", right=right),
                view.replacing(
                    Wording("Write “{right}”", right=right), thing.noun_start, thing.noun_end, right
                ),
            )
        before = _IN.search(view.folded, max(start - 12, 0), start)
        if before is not None:
            at = before.start()
            yield view.found(
                at,
                thing.noun_end,
                "A body decides “at its … session”, not “in its … session”.",
                view.replacing("Write “at its”", at, at + 2, "at", safe=False),
            )
