"""A draft names its agenda item and its sponsors.

What it checks: a draft without agenda item or without sponsors.

Right: Agenda item 25 (b) · Angola, Brazil and Chile: draft resolution
Wrong: (neither)

Exceptions: drafts submitted by a Chair or President; the Security Council, whose drafts have no item.

Source: RES-SUB-08; Guidelines for the submission of proposals in the General Assembly.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.scope import State
from drafter.checks.views import WholeView


@whole_rule(
    "SUB-08", "Agenda item and sponsors", Severity.ADVICE, facts=None,
    organs=NOT_SC, states={State.DRAFT},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A masthead without item or sponsors."""
    masthead = whole.masthead
    if not masthead.agenda_item.strip():
        yield Found(0, 0, "The agenda item is still missing: a draft is issued under one.")
    if not masthead.sponsors and "submitted by" not in masthead.heading.plain.lower():
        yield Found(0, 0, "The sponsors are still missing.")
