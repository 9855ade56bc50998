"""Sessions are numbered in words up to the ninety-ninth, in figures from the 100th.

What it checks: the ordinal before "session": its form and its spelling.

Right: at its fifty-seventh session · at its eighty-first session · at its 108th session
Wrong: at its 57th session · at its eighty first session · at its one hundred and eighth session

Exceptions: quotations. Meetings are numbered in figures (SES-02). "The 2024 session" of the Economic and
Social Council is a year.

Source: RES-SES-01; Editorial Manual, "Numbers, dates and time"; measured: in words 5,355 times, in figures 31
times, all of these at the 100th or later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.ordinal_places import numbered
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.conventions.ordinals import cardinal_words, ordinal_words, session_ordinal
from drafter.conventions.wording import Wording

_CARDINALS = {cardinal_words(n): n for n in range(1, 100)}
_CARDINAL = re.compile(
    rf"\b(?:its|the|resumed) (?P<n>{'|'.join(sorted(_CARDINALS, key=len, reverse=True))})"
    r"(?= (?:regular |special |emergency special )?session\b)"
)


@text_rule(
    "SES-01", "Session ordinals in words", Severity.ERROR,
    roles=RUNNING | {Role.TITLE}, zones=OWN_WORDS,
    triggers=("ession",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A session numbered in the wrong form or misspelt."""
    for thing in numbered(view, "session"):
        ordinal = thing.ordinal
        right = session_ordinal(ordinal.value) if ordinal.value > 0 else ""
        shown = view.folded[ordinal.start : ordinal.end]
        if not right or shown.lower() == right or view.is_quoted(ordinal.start):
            continue
        if right[0].isalpha() and (shown[0].isupper() or thing.noun[0] == "S"):
            right = right.capitalize()
        if shown == right:
            continue
        yield view.found(
            ordinal.start,
            ordinal.end,
            _message(ordinal.value, shown, right),
            view.replacing(
                Wording("Write “{right}”", right=right), ordinal.start, ordinal.end, right
            ),
        )
    for match in view.finditer(_CARDINAL):
        start, end = match.span("n")
        right = ordinal_words(_CARDINALS[match["n"]])
        yield view.found(
            start,
            end,
            Wording("A session has an ordinal number: “{right}”.", right=right),
            view.replacing(Wording("Write “{right}”", right=right), start, end, right, safe=False),
        )


def _message(value: int, shown: str, right: str) -> str:
    if shown[0].isdigit() and value < 100:
        return Wording(
            "Sessions are numbered in words up to the ninety-ninth: “{right}”.", right=right
        )
    if not shown[0].isdigit() and value >= 100:
        return Wording(
            "From the 100th on, sessions are numbered in figures: “{right}”.", right=right
        )
    return Wording("The ordinal is written “{right}”.", right=right)
