"""Money: 14 million United States dollars.

What it checks: "$", "US$" and "USD" before a sum, in a paragraph.

Right: 14 million United States dollars
Wrong: US$14 million

Exceptions: tables and annexes; quotations; the Security Council (advice).

Source: RES-NBR-07; measured: in words 532, "$" 7.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.scope import SC
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_SIGN = re.compile(
    r"(?P<c>US ?\$|\$US|USD ?|\$ ?)(?P<n>\d[\d,.]*\d|\d)(?P<u> ?(?:million|billion|trillion))?"
)


@text_rule(
    "NBR-07",
    "Money",
    Severity.WARNING,
    roles=PARAGRAPHS,
    by_organ={SC: Severity.ADVICE},
    triggers=(
        "$",
        "USD",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A sign before a sum."""
    return substitutions(view, _SIGN, _in_words, "A sum of money is written “{right}”.", safe=False)


def _in_words(match: re.Match[str]) -> str:
    unit = f" {match['u'].strip()}" if match["u"] else ""
    return f"{match['n']}{unit} United States dollars"
