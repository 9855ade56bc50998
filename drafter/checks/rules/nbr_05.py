"""Fractions: two thirds of, without a hyphen; a two-thirds majority, with one.

What it checks: a hyphen in a fraction before "of", and none before "majority".

Right: two thirds of the population; a two-thirds majority
Wrong: two-thirds of the population; a two thirds majority

Exceptions: none; advice only.

Source: RES-NBR-05; Editorial Manual, "Numbers, dates and time"; measured: 18 to 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_FRACTION = r"(?:one|two|three|four)(?P<w>{join})(?:half|thirds?|quarters?|fifths?)"
_NOUN = re.compile(rf"\b{_FRACTION.format(join='-')}(?= of\b)")
_ADJECTIVE = re.compile(rf"\b{_FRACTION.format(join=' ')}(?= majority\b)")


@text_rule(
    "NBR-05",
    "Fractions",
    Severity.ADVICE,
    roles=PROSE,
    zones=OWN_WORDS,
    triggers=(
        "-half",
        "-third",
        "-quarter",
        "-fifth",
        " majority",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A hyphen too many, or one missing."""
    yield from substitutions(view, _NOUN, " ", "A fraction before “of” has no hyphen.", group="w")
    yield from substitutions(
        view, _ADJECTIVE, "-", "“A two-thirds majority” has a hyphen.", group="w"
    )
