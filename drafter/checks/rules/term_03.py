""" "Should" and "to" address States; "shall" decides procedures; "must" states the law.

Which one is meant is for the drafter; it is not checked.

Source: RES-TERM-03; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("TERM-03", "Shall, must, should, will", Severity.ADVICE, __name__)
