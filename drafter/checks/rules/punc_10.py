"""A slash has no spaces beside it: and/or, HIV/AIDS.

What it checks: a space before or after a slash between words.

Right: and/or · HIV/AIDS
Wrong: and / or · systems/ programmes

Exceptions: tables, symbols, lines of verse and titles in two languages ("... / ..." between capitals). "And/or" is
accepted (553 times in issued texts); "his/her" is better "his or her" (TERM-04).

Source: RES-PUNC-10; measured: about ten spaced slashes in 118,000 paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_SPACED = re.compile(r"(?<=[a-z])(?P<w> /|/ | / )(?=[a-z])")


@text_rule(
    "PUNC-10", "Slashes", Severity.ADVICE, roles=PARAGRAPHS, triggers=(" /", "/ "),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A slash with a space beside it."""
    return substitutions(view, _SPACED, "/", "A slash has no space beside it.", group="w")
