"""Preferred terms: persons with disabilities, older persons, trafficking in persons, Chair, human-made.

What it checks: the forms of the table of spellings that belong here.

Right: persons with disabilities · the Chair
Wrong: disabled persons · the chairman

Exceptions: historic titles, names of posts in treaties, "common heritage of mankind"; quotations. Advice only.

Source: RES-TERM-05; usage of issued resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import ALL_ORGANS, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.checks.wording import table_findings


@text_rule(
    "TERM-05", "Preferred terms", Severity.ADVICE, roles=PROSE | {Role.HEADING}, organs=ALL_ORGANS,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A form that United Nations texts do not use."""
    return table_findings(view, "TERM-05")
