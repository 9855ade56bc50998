"""Amendments are written in fixed formulas.

What it checks: "PP13", "OP5" and straight quotation in an amendment; "to be deleted".

Right: In the thirteenth preambular paragraph, replace “x” with “y”. · Delete operative paragraphs 5, 6 and 10.
Wrong: In PP13 replace "x" by "y" · Paragraphs 5, 6 and 10 to be deleted

Exceptions: resolutions and decisions.

Source: RES-AMD-01; measured on 24 amendments of the eightieth session.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PROSE, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView

_WRONG = re.compile(
    r"\b(?:PP|OP) ?\d+\b|\bto be (?:deleted|replaced|inserted)\b|\breplace\b[^.]* by [“\"]"
)


@text_rule(
    "AMD-01",
    "Formulas of amendments",
    Severity.WARNING,
    roles=PROSE,
    kinds={TextKind.AMENDMENT},
    triggers=(
        "PP",
        "OP",
        "to be",
        "replace",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """Another formula."""
    for match in view.finditer(_WRONG, quoted=True):
        yield view.found(
            *match.span(),
            "Amendments say “In the thirteenth preambular paragraph, replace “x” with “y”.”, “Delete operative paragraph 5.”",
        )
