"""The last operative paragraph ends with a full stop.

What it checks: the mark at the end of the last paragraph of the operative part, also where that is a
subparagraph.

Right: 2. Decides to remain seized of the matter.
Wrong: 2. Decides to remain seized of the matter;

Exceptions: a text that ends in a table or in unnumbered text.

Source: RES-STR-08; measured: 99 % of issued texts.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.endings import ending, set_ending
from drafter.checks.finding import Found, Severity
from drafter.checks.place import Next, Role
from drafter.checks.rule import text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView


@text_rule(
    "STR-08", "Full stop at the end", Severity.WARNING,
    roles={Role.OPERATIVE, Role.SUBPARAGRAPH}, kinds={TextKind.RESOLUTION, TextKind.DECISION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """Another mark, or none, at the end of all."""
    if view.place.next is not Next.END or not view.text.strip():
        return
    if view.role is Role.SUBPARAGRAPH and view.place.chapeau != Role.OPERATIVE.value:
        return
    now = ending(view)
    if now.mark in (".", "?", ":") or view.text.rstrip().endswith((".”", "?”", ".)", "]")):
        return
    yield view.found(
        max(now.start - 1, 0),
        now.end,
        "The last paragraph of the operative part ends with a full stop.",
        set_ending(view, now, "."),
    )
