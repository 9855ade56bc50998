"""Capitals: Member States, Heads of State, Special Rapporteur on ...; lower case: treaty bodies, resident coordinators.

What it checks: the forms of the table of spellings that belong here.

Right: Member States · the Special Rapporteur on the right to education
Wrong: member states · the special rapporteur on the right to education

Exceptions: member States of other organizations; names and titles; quotations; the Security Council.

Source: RES-CAP-01; Editorial Manual, "Capitalization"; each form counted in issued texts.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.checks.wording import table_findings


@text_rule(
    "CAP-01", "Capitals", Severity.WARNING, roles=PROSE | {Role.HEADING}, organs=NOT_SC,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A form that United Nations texts do not use."""
    return table_findings(view, "CAP-01")
