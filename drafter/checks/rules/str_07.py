"""An operative paragraph ends with a semicolon, unless it is the last.

What it checks: the mark at the end of each operative paragraph that another one follows.

Right: 1. Welcomes the report; / 2. Decides to remain seized of the matter.
Wrong: 1. Welcomes the report. / 2. Decides to remain seized of the matter.

Exceptions: advice only in the Security Council; declarations made of sentences; before a heading a full stop is right, too; a table or unnumbered
text that follows.

Source: RES-STR-07; measured: 43,500 of issued paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.endings import ending, set_ending
from drafter.checks.finding import Found, Severity
from drafter.checks.place import Next, Role
from drafter.checks.rule import text_rule
from drafter.checks.scope import SC, TextKind
from drafter.checks.views import TextView


@text_rule(
    "STR-07", "Semicolon between operative paragraphs", Severity.ERROR,
    roles={Role.OPERATIVE}, kinds={TextKind.RESOLUTION}, by_organ={SC: Severity.ADVICE},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """Another mark, or none, before the next operative paragraph."""
    if view.place.next is not Next.OPERATIVE or not view.text.strip():
        return
    now = ending(view)
    if now.mark in (";", ":"):
        return
    yield view.found(
        max(now.start - 1, 0),
        now.end,
        "An operative paragraph ends with a semicolon when another one follows.",
        set_ending(view, now, ";"),
        _milder(view, now.mark),
    )


def _milder(view: TextView, mark: str) -> Severity | None:
    """A warning for a comma, which leaves the structure clear."""
    return Severity.WARNING if mark == "," and not view.scope.is_security_council else None
