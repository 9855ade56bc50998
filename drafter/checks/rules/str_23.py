"""Resolutions of the Security Council end with their last paragraph; the heading gives meeting and date.

What it checks: lines on the vote after the text of a resolution of the Security Council.

Right: Decides to remain seized of the matter.
Wrong: Decides to remain seized of the matter. / [Adopted without a vote.]

Exceptions: none known. Meeting and date, which the heading gives, are kept with the adoption and not judged.

Source: RES-STR-23; measured on issued resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.scope import SC, State
from drafter.checks.views import WholeView


@whole_rule(
    "STR-23", "No closing line in the Security Council", Severity.WARNING, facts=None,
    organs={SC}, states={State.ADOPTED},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A vote after the text."""
    if whole.resolution.adoption.vote.strip():
        yield Found(0, 0, "A resolution of the Security Council ends with its last paragraph; the vote is in the record.")  # fmt: skip
