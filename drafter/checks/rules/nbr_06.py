"""Millions and billions are in words: 2 million, 1.5 billion.

What it checks: round sums of millions in figures, and "2m", "2 mn", "2bn".

Right: 2 million people
Wrong: 2,000,000 people

Exceptions: exact sums; tables; budgets, which give every sum in figures; quotations.

Source: RES-NBR-06; Editorial Manual, "Numbers, dates and time".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_ROUND = re.compile(
    r"(?<![\w.,/$-])(?P<n>\d{1,3}(?:,\d{3})?,000,000)(?![,.]?\d)(?! (?:United States )?(?:dollars|euros|Swiss))"
)
_SHORT = re.compile(
    r"(?<![\w.,/])(?P<n>\d{1,3}(?:\.\d)?) ?(?P<u>m|mn|bn)\b(?!\.)(?= (?:people|persons|dollars|euros|children))"
)


@text_rule(
    "NBR-06",
    "Millions in words",
    Severity.WARNING,
    roles=PARAGRAPHS,
    triggers=(
        "000,000",
        "m ",
        "bn",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A round number of millions in figures."""
    yield from substitutions(view, _ROUND, _in_words, "Round sums are “{right}”.")
    yield from substitutions(
        view, _SHORT, lambda m: f"{m['n']} {'billion' if m['u'] == 'bn' else 'million'}",
        "It is written “{right}”.",
    )  # fmt: skip


def _in_words(match: re.Match[str]) -> str:
    value = int(match["n"].replace(",", ""))
    if value % 1_000_000_000 == 0:
        return f"{value // 1_000_000_000} billion"
    return f"{value // 1_000_000} million" if value < 1_000_000_000 else f"{value / 1e9:g} billion"
