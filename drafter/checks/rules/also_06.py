"""“Also” comes before “further”.

What it checks: "Further" in the second paragraph of a run, "Also" in the third.

Right: 2. Welcomes the report; / 3. Also welcomes the workshop;
Wrong: 2. Welcomes the report; / 3. Further welcomes the workshop;

Exceptions: the Security Council. For the third paragraph advice only: one issued text in seven says "also" twice.

Source: RES-ALSO-06; measured: "further" second 22 of 3,120, "also" third 113 of 792.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.marker_fix import opening_with, set_marker
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.runs import Member, members, run_facts
from drafter.checks.scope import TextKind
from drafter.checks.views import WholeView
from drafter.conventions.openings import expected_marker
from drafter.conventions.wording import Wording


@whole_rule(
    "ALSO-06", "Order of “also” and “further”", Severity.WARNING, facts=run_facts,
    organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """The other marker than the one that is due."""
    yield from _check(whole, Role.PREAMBULAR)
    yield from _check(whole, Role.OPERATIVE)


def _check(whole: WholeView, role: Role) -> Iterator[Found]:
    for member in members(whole, role):
        key = member.key
        due = expected_marker(member.position)
        if member.position == 1 and _further_after_plain(member):
            due = "also"
        if not due or not key.marker or key.marker == due or member.position > 3:
            continue
        right = opening_with(member.view, due)
        second = member.position < 3 and not (member.before and member.before.marker)
        yield member.view.found(
            key.start,
            key.end,
            Wording("In a row of the same openings this one is “{right}”.", right=right),
            set_marker(member.view, due, safe=False),
            None if second else Severity.ADVICE,
        )


def _further_after_plain(member: Member) -> bool:
    """ "Further requests" directly after "Requests", to another addressee."""
    before, key = member.before, member.key
    return before is not None and before.base == key.base and not before.marker
