""" "State" has a capital when it means a country.

What it checks: "all states", "other states", "host states", "sovereign states" and the like in lower case.

Right: all States
Wrong: all states

Exceptions: the states of a federation ("federal member states"); "the state of implementation"; quotations; the Security
Council.

Source: RES-CAP-03; Editorial Manual, "Capitalization"; measured: about 19 in all issued texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, OWN_WORDS, PROSE, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_STATES = re.compile(
    r"(?<!federal )\b(?:[Aa]ll|other|host|sovereign|observer|neighbouring|coastal|donor|those|many|some|developing|affected|between|among|by|of) (?P<w>states)\b(?! (?:and regions|of (?:mind|emergency|the|implementation)|that))"
)


@text_rule(
    "CAP-03",
    "State with a capital",
    Severity.ERROR,
    roles=PROSE,
    zones=OWN_WORDS,
    organs=NOT_SC,
    triggers=(" states",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A country in lower case."""
    return substitutions(
        view, _STATES, "States", "A State has a capital: “{right}”.", group="w", safe=False
    )
