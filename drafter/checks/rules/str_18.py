"""Headings inside a text are in sentence case, without a full stop.

What it checks: a full stop at the end of a heading, a heading in full capitals.

Right: Follow-up and monitoring
Wrong: Follow-up and monitoring. · FOLLOW-UP AND MONITORING

Exceptions: Roman numerals and letters that stand alone ("II."); annexes.

Source: RES-STR-18; Editorial Manual, "Headings".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import text_rule
from drafter.checks.views import TextView

_NUMBER = re.compile(r"[A-Z]{1,6}\.?")


@text_rule("STR-18", "Headings", Severity.WARNING, roles={Role.HEADING})
def rule(view: TextView) -> Iterable[Found]:
    """A heading with a stop, or in capitals."""
    text = view.content.plain.strip()
    if not text or _NUMBER.fullmatch(text):
        return
    if text.endswith(".") and not text.endswith(("etc.", "..")):
        at = view.text.rindex(".")
        yield view.found(
            at,
            at + 1,
            "A heading has no full stop.",
            view.replacing("Remove the stop", at, at + 1, ""),
        )
    letters = [c for c in text if c.isalpha()]
    if len(letters) > 8 and all(c.isupper() for c in letters):
        yield view.found(
            0,
            len(view.text),
            "A heading is in sentence case, not in capitals.",
            severity=Severity.ADVICE,
        )
