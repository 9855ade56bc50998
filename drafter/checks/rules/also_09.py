"""Any other opening phrase, a heading and a new part begin the cycle anew; subparagraphs do not.

ALSO-04 to ALSO-06 go by it. Directly after a heading both a plain and a marked opening are accepted.

Source: RES-ALSO-09; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("ALSO-09", "What begins the cycle anew", Severity.ADVICE, __name__)
