"""In an operative paragraph "also" and "further" stand before the verb.

What it checks: "Decides also to", "Requests further that" and the like.

Right: 3. Also decides to convene a panel;
Wrong: 3. Decides also to convene a panel;

Exceptions: "Encourages further efforts" ("further" is an adjective); the Security Council. Texts until about
2008 have the old order; a text that is taken up again should change it.

Source: RES-ALSO-07; measured: since 2013, 3,260 before the verb and about 10 after it.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.marker_fix import opening_with, set_marker
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording


@text_rule(
    "ALSO-07", "Place of the marker, operative", Severity.WARNING,
    roles={Role.OPERATIVE}, organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A marker after the verb."""
    opening = view.opening
    if opening is None or opening.place not in ("after", "inside") or opening.confidence != "known":
        return
    right = opening_with(view, opening.marker)
    yield view.found(
        opening.start,
        opening.end,
        Wording(
            "In an operative paragraph the word stands before the verb: “{right}”.", right=right
        ),
        set_marker(view, opening.marker, safe=True),
    )
