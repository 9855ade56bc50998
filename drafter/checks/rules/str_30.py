"""The preamble gives the reasons, the operative part says what is decided.

Whether a paragraph is one or the other is for the drafter; it is not checked.

Source: RES-STR-30; Editorial Manual, index of resolutions and decisions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("STR-30", "Recital and decision", Severity.ADVICE, __name__)
