"""The opening phrase is followed by its own preposition: takes note of, emphasizes the need.

What it checks: "Takes note the", "Emphasizes on", "Requests to the", "Stresses on", "Looks forward the", "Guided the" and
the like.

Right: Takes note of the report; · Emphasizes the need;
Wrong: Takes note the report; · Emphasizes on the need;

Exceptions: quotations.

Source: RES-TERM-10; the continuations of each phrase in issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_WRONG = (
    (re.compile(r"(?:Takes|Taking) (?:further |full |due )?note(?: also| further)?(?P<w> )(?=the |its |resolution |all )"), " of "),
    (re.compile(r"(?:(?:Also|Further) )?(?:[Ee]mphasiz|[Ss]tress|[Uu]nderlin|[Rr]ecall|[Ww]elcom|[Nn]ot|[Rr]eaffirm)(?:es|s|ing)(?P<w> (?:on|about|upon|to)) (?=the |its )"), ""),
    (re.compile(r"(?:(?:Also|Further) )?[Rr]equests(?P<w> to) the "), ""),
    (re.compile(r"(?:Looks|Looking) forward(?: also| further)?(?P<w> )(?=the |its )"), " to "),
    (re.compile(r"Guided(?P<w> )the "), " by "),
    (re.compile(r"(?:(?:Also|Further) )?[Cc]alls upon(?P<w> to) "), ""),
)  # fmt: skip


@text_rule(
    "TERM-10", "Preposition after the opening phrase", Severity.WARNING,
    roles=OPENERS, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A wrong continuation."""
    for pattern, right in _WRONG:
        match = pattern.match(view.folded)
        if match is not None:
            start, end = match.span("w")
            words = match[0][: match.start("w")] + right
            yield view.found(
                0,
                match.end(),
                Wording("It is “{words}”, with what follows.", words=words.strip()),
                view.replacing(
                    Wording("Write “{right}”", right=words.strip()), start, end, right, safe=False
                ),
            )
