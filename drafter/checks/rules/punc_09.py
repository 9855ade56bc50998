"""Dashes: a spaced en dash in a sentence, an en dash in ranges, a hyphen in compounds.

What it checks: "--", and a dash in compounds like South-South, North-South and Asia-Pacific.

Right: South-South cooperation
Wrong: South–South cooperation

Exceptions: quotations; pairs of authors or places that issued texts write with a dash.

Source: RES-PUNC-09; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_DOUBLE = re.compile(r"(?P<w> ?--+ ?)(?!-)")
_COMPOUND = re.compile(
    r"\b(?:South|North|East|Asia|Euro|Secretary|Director|Non|Under|Vice)(?P<w>[–—])(?=[A-Z])"
)


@text_rule(
    "PUNC-09",
    "Dashes",
    Severity.WARNING,
    roles=RUNNING | {Role.TITLE},
    zones=OWN_WORDS,
    triggers=(
        "--",
        "–",
        "—",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A dash in the wrong place."""
    if "--" in view.text:
        yield from substitutions(view, _DOUBLE, " – ", "Two hyphens are no dash: “ – ”.", group="w")
    yield from substitutions(
        view, _COMPOUND, "-", "A compound has a hyphen, not a dash.", group="w"
    )
