"""Geographic names are those of UNTERM; disputed names are never changed by a program.

Names of States are checked by STATE-01.

Source: RES-TERM-06; UNTERM.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("TERM-06", "Geographic terms", Severity.ADVICE, __name__)
