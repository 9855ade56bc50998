"""Decimals have a point, and a nought before it: 0.7 per cent.

What it checks: a decimal comma before "per cent", "million", "degrees", and a decimal point without a figure before it.

Right: 0.7 per cent
Wrong: 0,7 per cent · .7 per cent

Exceptions: quotations.

Source: RES-NBR-09; Editorial Manual, "Numbers, dates and time".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_COMMA = re.compile(
    r"(?<![\w.,])(?P<n>\d{1,3},\d{1,2})(?= (?:per cent|percent|million|billion|degrees|kilometres))"
)
_BARE = re.compile(r"(?<![\w.])(?P<n>\.\d+)(?= (?:per cent|million|billion|degrees))")


@text_rule(
    "NBR-09",
    "Decimals",
    Severity.ERROR,
    roles=PROSE,
    zones=OWN_WORDS,
    triggers=("0",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A decimal in another form."""
    yield from substitutions(
        view,
        _COMMA,
        lambda m: m["n"].replace(",", "."),
        "Decimals have a point: “{right}”.",
        group="n",
    )
    yield from substitutions(
        view,
        _BARE,
        lambda m: f"0{m['n']}",
        "A nought stands before the point: “{right}”.",
        group="n",
    )
