"""No Latin abbreviations: for example, that is, namely.

What it checks: the forms of the table of spellings that belong here.

Right: for example
Wrong: e.g.

Exceptions: quotations; footnotes; the Security Council.

Source: RES-TERM-02; measured: "e.g." twice in issued texts.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.checks.wording import table_findings


@text_rule(
    "TERM-02", "Latin abbreviations", Severity.WARNING, roles=PROSE | {Role.HEADING}, organs=NOT_SC,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A form that United Nations texts do not use."""
    return table_findings(view, "TERM-02")
