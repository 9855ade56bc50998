"""Spelling is British, with -ize: programme, organization, labour, capacity-building.

What it checks: the forms of the table of spellings that belong here.

Right: programme, organization, labour, centre · capacity-building
Wrong: program, organisation, labor, center · capacity building

Exceptions: proper names (Organisation for Economic Co-operation and Development); titles and quotations; the Security
Council, whose drafters keep their own spelling (advice). Severity and fix are those of each row of the table.

Source: RES-SPELL-01; United Nations house style, after the Concise Oxford English Dictionary; each form counted in
issued texts.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import ALL_ORGANS, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.checks.wording import table_findings


@text_rule(
    "SPELL-01", "United Nations spelling", Severity.WARNING, roles=PROSE | {Role.HEADING}, organs=ALL_ORGANS,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A form that United Nations texts do not use."""
    return table_findings(view, "SPELL-01")
