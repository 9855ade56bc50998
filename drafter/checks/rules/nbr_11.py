"""Roman numerals.

Roman numerals number chapters of the Charter, volumes, annexes and sections; it is "the Second World War". Not checked.

Source: RES-NBR-11; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("NBR-11", "Roman numerals", Severity.ADVICE, __name__)
