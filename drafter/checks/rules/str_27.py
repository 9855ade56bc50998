"""Paragraphs are concise: 99 of 100 have fewer than about 190 words.

What it checks: preambular paragraphs of more than 170 words and operative ones of more than 200.

Right: a paragraph of 50 words
Wrong: a paragraph of 240 words

Exceptions: lists of resolutions; advice only.

Source: RES-STR-27; General Assembly resolutions 59/95 and 77/335; measured on issued resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OPENERS, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_MOST = {Role.PREAMBULAR: 170, Role.OPERATIVE: 200}


@text_rule("STR-27", "Length", Severity.ADVICE, roles=OPENERS)
def rule(view: TextView) -> Iterable[Found]:
    """A paragraph longer than almost all."""
    if len(view.text) < 900:
        return
    count = len(view.text.split())
    if count > _MOST[view.role]:
        yield view.found(
            0,
            0,
            Wording(
                "This paragraph has {count} words; resolutions are to be concise. Could it be two?",
                count=count,
            ),
        )
