"""Second mention of an organ.

In the same paragraph the second mention is short: “the Assembly”, “the Council”; full names stay where two Councils are
named. Both occur in issued texts; it is not checked.

Source: RES-CIT-10; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("CIT-10", "Second mention of an organ", Severity.ADVICE, __name__)
