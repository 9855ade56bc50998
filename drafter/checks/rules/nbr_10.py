"""Two numbers together.

Of two numbers side by side one is in words: "twenty 15-cent stamps". The case hardly arises in resolutions.

Source: RES-NBR-10; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("NBR-10", "Two numbers together", Severity.ADVICE, __name__)
