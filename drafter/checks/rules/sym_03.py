"""Letters of composite resolutions: "60/1 A", with a space, a capital, roman.

What it checks: "60/1A" and "60/1 a" after "resolution". The missing space is SYM-01's, too.

Right: resolution 60/1 A
Wrong: resolution 60/1A

Exceptions: symbols of documents, in which the letter is written close up (A/RES/60/1A).

Source: RES-SYM-03; Editorial Manual, "Numbering of resolutions".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_LETTER = re.compile(
    r"\b(?:[Rr]esolutions?|[Dd]ecisions?) (?:E?S-)?\d{1,3}/\d{1,3}(?P<w>[A-Z]|[a-z]| [a-c])(?![\w/])(?! of the)"
)


@text_rule(
    "SYM-03",
    "Letters of composite resolutions",
    Severity.ERROR,
    roles=RUNNING,
    zones=OWN_WORDS,
    triggers=("/",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A letter without space or capital."""
    return substitutions(
        view, _LETTER, lambda m: f" {m['w'][-1].upper()}",
        "The part is written with a space and a capital: “60/1 {right}”.", group="w",
    )  # fmt: skip
