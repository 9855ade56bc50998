"""Units.

"1.5 degrees Celsius" and "1.5°C" both occur in issued texts. Not checked.

Source: RES-NBR-12; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("NBR-12", "Units", Severity.ADVICE, __name__)
