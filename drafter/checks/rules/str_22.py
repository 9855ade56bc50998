"""A draft has no adoption line.

What it checks: meeting, date or vote in a draft.

Why: the lines of the last version are left behind when a text is taken up again.

Right: (a draft without adoption line)
Wrong: A/HRC/61/L.3 with "55th meeting / 3 April 2023 / [Adopted without a vote.]"

Exceptions: none.

Source: RES-STR-22; measured on drafts.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.scope import State
from drafter.checks.views import WholeView
from drafter.conventions.wording import Wording
from drafter.document.edits import SetField
from drafter.document.masthead import Adoption


@whole_rule(
    "STR-22", "No adoption line in a draft", Severity.ERROR, facts=None, states={State.DRAFT}
)
def rule(whole: WholeView) -> Iterable[Found]:
    """An adoption line left over."""
    adoption = whole.resolution.adoption
    if adoption:
        shown = adoption.meeting or (str(adoption.date) if adoption.date else adoption.vote[:40])
        fix = Fix("Remove the adoption line", False, (SetField("adoption", Adoption()),))
        yield Found(
            0, 0, Wording("A draft has no adoption line; “{shown}” is left over.", shown=shown), fix
        )
