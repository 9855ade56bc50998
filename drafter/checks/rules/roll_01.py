"""Technical updates of a recurring resolution.

What a text taken up again has to change (sessions, dates, symbols, markers) is proposed by the roll-over, not checked here.

Source: RES-ROLL-01; measured on pairs of versions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("ROLL-01", "Technical updates", Severity.ADVICE, __name__)
