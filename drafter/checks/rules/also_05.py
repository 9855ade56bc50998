"""“Also” and “further” need a paragraph with the same verb directly before.

What it checks: a marked opening whose verb the paragraph before does not have: the damage that a moved, deleted
or inserted paragraph leaves.

Right: 2. Welcomes the report; / 3. Requests States to reply;
Wrong: 2. Welcomes the report; / 3. Also requests States to reply;

Exceptions: "Also welcomes" after "Welcomes and encourages" (they share a verb); the first paragraph after a
heading; the Security Council.

Source: RES-ALSO-05; measured: 23 of 29,800.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.marker_fix import opening_with, set_marker
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.runs import members, run_facts
from drafter.checks.scope import TextKind
from drafter.checks.views import WholeView
from drafter.conventions.wording import Wording


@whole_rule(
    "ALSO-05", "Orphan “also” or “further”", Severity.WARNING, facts=run_facts,
    organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A marker without the same verb before it."""
    yield from _check(whole, Role.PREAMBULAR)
    yield from _check(whole, Role.OPERATIVE)


def _check(whole: WholeView, role: Role) -> Iterator[Found]:
    for member in members(whole, role):
        key, view = member.key, member.view
        if not key.marker or member.position > 1 or member.joined:
            continue
        if key.place == "inside" or (member.before is None and not view.place.first):
            continue  # after a heading or another voice it may go on from what stands before
        right = opening_with(view, "")
        yield view.found(
            key.start,
            key.end,
            Wording(
                "No paragraph with this verb stands directly before, so it is “{right}”.",
                right=right,
            ),
            set_marker(view, "", safe=False),
        )
