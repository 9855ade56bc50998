"""The no-break hyphen is as good as the hyphen.

Issued texts have it in "COVID‑19" and "in‑person"; every comparison takes it for a hyphen. Nothing is checked.

Source: RES-TYPO-04; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("TYPO-04", "The no-break hyphen", Severity.ADVICE, __name__)
