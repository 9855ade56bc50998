"""Labels in amendments.

Amendments say “operative paragraph 35” and “the thirteenth preambular paragraph”; NUM-06 lets them.

Source: RES-NUM-13; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("NUM-13", "Labels in amendments", Severity.ADVICE, __name__)
