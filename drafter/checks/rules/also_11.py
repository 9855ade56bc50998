"""The Security Council does not use the cycle.

In its texts the second paragraph of a row is plain 391 times, "Also" 5 and "Further" 33 times; ALSO-04 to
ALSO-08 are off there.

Source: RES-ALSO-11; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("ALSO-11", "The Security Council and the cycle", Severity.ADVICE, __name__)
