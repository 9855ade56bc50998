"""Roman numerals number chapters, volumes, annexes and sections; it is the Second World War.

What it checks: "World War II", "World War Two", "WWII" and the First World War alike.

Right: the end of the Second World War
Wrong: the end of World War II

Exceptions: quotations and titles. Other numerals are those of the texts cited and not judged.

Source: RES-NBR-11; measured: "the Second World War" 26, "World War II" 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_WAR = re.compile(r"\b(?:[Tt]he )?(?:World War|WW) ?(?:(?P<second>II|Two|2)|(?:I|One|1))\b")


def _right(match: re.Match[str]) -> str:
    article = "The" if match[0].startswith("The") else "the"
    return f"{article} {'Second' if match['second'] else 'First'} World War"


@text_rule(
    "NBR-11", "Roman numerals", Severity.WARNING, roles=RUNNING, zones=OWN_WORDS,
    triggers=("World War ", "WW"),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A world war with a numeral."""
    return substitutions(view, _WAR, _right, "Write “{right}”, not “{wrong}”.", safe=False)
