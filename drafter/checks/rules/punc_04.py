"""Quotation marks are double and curly; commas and stops that are not quoted stand outside.

What it checks: straight quotation marks, and a comma, semicolon or full stop inside the closing mark.

Right: entitled “Human rights and technology”, and
Wrong: entitled "Human rights and technology," and

Exceptions: a sentence quoted as a whole; feet and inches; the Security Council (advice).

Source: RES-PUNC-04; Editorial Manual, "Quotations"; measured: outside 3,685, inside 11.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity, text_fix
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.scope import SC
from drafter.checks.views import TextView
from drafter.conventions.typography import curly_quotes
from drafter.conventions.wording import Wording

_INSIDE = re.compile(r"(?<=[\w)])(?P<mark>[,;])(?P<close>”)")


@text_rule(
    "PUNC-04", "Quotation marks", Severity.ERROR, roles=RUNNING | {Role.TITLE}, zones=OWN_WORDS,
    by_organ={SC: Severity.ADVICE},
    triggers=('"', "”",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A straight mark, or a comma inside."""
    text = view.text
    if '"' in text:
        right = curly_quotes(text)
        places = [i for i, c in enumerate(text) if c == '"']
        if len(places) % 2 == 0:
            changes = [(i, i + 1, view.like(i, i + 1, right[i])) for i in places]
            fix = text_fix("Set curly quotation marks", view.target, changes)
            yield view.found(places[0], places[-1] + 1, "Quotation marks are curly: “ ”.", fix)
    for match in _INSIDE.finditer(text):
        start, end = match.span()
        yield view.found(
            start,
            end,
            Wording("The “{mark}” stands after the closing quotation mark.", mark=match["mark"]),
            view.replacing("Move it outside", start, end, f"”{match['mark']}", safe=False),
            Severity.ADVICE if view.scope.is_security_council else Severity.WARNING,
        )
