"""Quotation marks and apostrophes are curly: PUNC-04 and PUNC-05 check it.

Source: RES-TYPO-01; Editorial Manual, "Quotations".
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("TYPO-01", "Curly quotation marks and apostrophes", Severity.ADVICE, __name__)
