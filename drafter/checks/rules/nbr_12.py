"""Symbols of units have no plural and no capital of their own: 50 kg, 20 km.

What it checks: "kgs", "kms", "hrs", "mts", "Km" and "Kg" after a figure.

Right: 50 kg · 20 km
Wrong: 50 kgs · 20 Kms

Exceptions: quotations. "1.5 degrees Celsius" and "1.5°C" both occur in issued texts and are accepted.

Source: RES-NBR-12; measured: 0 in texts of the General Assembly, the Human Rights Council and the Economic and Social
Council; "kgs" 12 times in the Security Council.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.scope import SC
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_UNIT = re.compile(r"(?<=\d)(?: ?)(?P<w>[Kk]gs|[Kk]ms|K[gm]|hrs|mts)\b\.?")
_RIGHT = {"hrs": "hours", "mts": "m"}


@text_rule(
    "NBR-12", "Units", Severity.WARNING, roles=RUNNING, zones=OWN_WORDS,
    by_organ={SC: Severity.ADVICE}, triggers=("kgs", "kms", "Kg", "Km", "hrs", "mts"),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A unit with a plural."""
    return substitutions(
        view, _UNIT, lambda m: _RIGHT.get(m["w"], m["w"].lower().rstrip("s")),
        "The symbol of a unit has no plural: “{right}”, not “{wrong}”.", group="w",
    )  # fmt: skip
