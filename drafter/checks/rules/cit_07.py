"""Texts of one date share it, or the second is "of the same date"; never "of even date".

What it checks: "of even date", "of an even date".

Right: resolution 60/1 of 16 September 2005 and decision 60/501 of the same date
Wrong: resolution 60/1 of 16 September 2005 and decision 60/501 of even date

Exceptions: quotations. Whether a date should be repeated or shared is for the drafter and not judged.

Source: RES-CIT-07; measured: "of the same date" 7, "of even date" 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_EVEN = re.compile(r"\bof (?P<w>(?:an )?even) date\b")


@text_rule(
    "CIT-07", "The same date", Severity.WARNING, roles=RUNNING, zones=OWN_WORDS,
    triggers=("even date",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """ "Of even date"."""
    return substitutions(
        view, _EVEN, "the same", "Texts of one date are “of the same date”.", group="w"
    )
