"""Resolutions of the Security Council end with their last paragraph; the heading gives meeting and date.

Nothing is checked.

Source: RES-STR-23; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule(
    "STR-23", "No closing line in the Security Council", Severity.ADVICE, __name__
)
