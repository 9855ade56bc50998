"""“Aforementioned” and “above-mentioned” are accepted; “the said resolution” is not used.

What it checks: "said" before the name of a text of an organ or a part of one; "above mentioned" without hyphen.

Right: the above-mentioned report · that resolution
Wrong: the above mentioned report · the said resolution

Exceptions: quotations; "said" before other words ("the said cooperation agreement", 18 times in issued texts).

Source: RES-NUM-11; measured: "said resolution" 0, "aforementioned" 61, "above-mentioned" 188.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.substitution import like, substitutions
from drafter.checks.views import TextView

_SAID = re.compile(
    r"\b(?P<w>[Tt]he (?:afore)?said)(?= (?:resolution|decision|paragraph|annex|section)\b)"
)
_APART = re.compile(r"\b[Aa]bove(?P<w> )mentioned\b(?= [a-z])")


@text_rule(
    "NUM-11", "“The said”, “aforementioned”", Severity.ADVICE, roles=RUNNING, zones=OWN_WORDS,
    triggers=("said", "bove mentioned"),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """ "The said resolution", "the above mentioned report"."""
    yield from substitutions(
        view, _SAID, lambda m: like(m["w"], "that"), "United Nations texts do not say “{wrong}”.",
        safe=False, group="w",
    )  # fmt: skip
    yield from substitutions(view, _APART, "-", "“Above-mentioned” has a hyphen.", group="w")
