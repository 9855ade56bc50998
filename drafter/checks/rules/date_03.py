"""Periods: "from 28 to 30 July", "5–13 September 1994"; no dash after "from" or "between".

What it checks: a dash after "from" or "between", for days and for years.

Right: from 28 to 30 July 2025 · between 2015 and 2020
Wrong: from 28-30 July 2025 · between 2015–2020

Exceptions: names of periods ("the period 2015–2020"); quotations; school and financial years with a stroke.

Source: RES-DATE-03; Editorial Manual, "Numbers, dates and time"; measured: "from 1990 to 2015" 87, with dash 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_YEAR = r"(?:19|20)\d\d"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DASH = re.compile(
    rf"\b(?P<word>[Ff]rom|[Bb]etween) (?:{_YEAR}|\d{{1,2}})(?P<dash> ?[–-] ?)(?:{_YEAR}(?![-–/])|\d{{1,2}} (?:{_MONTH}))"
)


@text_rule(
    "DATE-03",
    "Periods",
    Severity.WARNING,
    roles=RUNNING,
    zones=OWN_WORDS,
    triggers=(
        "rom ",
        "etween ",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A dash where a word should stand."""
    return substitutions(
        view, _DASH, lambda m: " to " if m["word"].lower() == "from" else " and ",
        "After “from” stands “to”, after “between” “and”; no dash.", group="dash",
    )  # fmt: skip
