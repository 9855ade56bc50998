"""In a preamble "also" and "further" stand after the whole phrase.

What it checks: "Also recalling", "Expressing also its deep concern".

Right: Recalling also its resolution 60/251, · Expressing its deep concern also at the delay,
Wrong: Also recalling its resolution 60/251, · Expressing also its deep concern at the delay,

Exceptions: the Security Council writes "Further recalling"; after a participle whose noun is long, both occur
("Reaffirming also its commitment") and only the place before the verb is held against it.

Source: RES-ALSO-08; measured: before the phrase in about 0.1 % of the cases.
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
    "ALSO-08", "Place of the marker, preamble", Severity.WARNING,
    roles={Role.PREAMBULAR}, organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A marker before or inside the phrase."""
    opening = view.opening
    if (
        opening is None
        or opening.place not in ("before", "inside")
        or opening.confidence != "known"
    ):
        return
    if " and " in opening.text:
        return  # "Welcoming and further encouraging"
    right = opening_with(view, opening.marker)
    if right == " ".join(opening.text.split()):
        return  # "Having also considered"
    inside = opening.place == "inside"
    yield view.found(
        opening.start,
        opening.end,
        Wording("In the preamble the word stands after the phrase: “{right}”.", right=right),
        set_marker(view, opening.marker, safe=not inside),
        Severity.ADVICE if inside else None,
    )
