"""Paragraphs that may need an estimate of their cost.

What it checks: requests and decisions to convene, hold, establish, appoint or extend, panels, workshops, missions and
commissions of inquiry, reports, resources and interpretation.

Why: no committee recommends a resolution involving expenditure without an estimate by the Secretary-General (rule 153);
to know of it early saves a draft from being held up.

Right: Encourages Member States to cooperate;
Wrong: Requests the Secretary-General to convene a panel discussion with interpretation in all official languages;

Exceptions: what costs is practice; it is a mark, not a fault. Advice only, in drafts.

Source: RES-PBI-02; rules of procedure of the General Assembly, rules 153 and 154; the phrases are those of
resources/checks/budget.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.budget import cost_of
from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, text_rule
from drafter.checks.scope import State
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_ASKING = re.compile(r"(?:Also |Further )?(?:[Rr]equests|[Dd]ecides)\b")


@text_rule(
    "PBI-02", "May need an estimate", Severity.ADVICE, roles={Role.OPERATIVE},
    organs=NOT_SC, states={State.DRAFT},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A paragraph that may cost something."""
    if _ASKING.match(view.text) is None:
        return
    cost = cost_of(view.folded)
    if cost is not None and not view.is_quoted(cost.start):
        yield view.found(
            cost.start,
            cost.end,
            Wording(
                "It asks for {what}: it may need an estimate of its cost.", what=Wording(cost.what)
            ),
        )
