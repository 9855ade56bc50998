"""Arithmetic of a recurring resolution.

Anniversaries, sessions against years and days of adoption are checked by SES-10, SES-05 and CIT-03.

Source: RES-ROLL-03; measured on pairs of versions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("ROLL-03", "Arithmetic", Severity.ADVICE, __name__)
