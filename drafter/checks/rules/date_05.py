"""What is past is told as past, what is to come as to come.

"Will be held in 2025" in a draft of 2026 is stale; but texts may speak of the past from the point of view of a
document. It is offered with the technical update of a text (roll-over), not checked here.

Source: RES-DATE-05; editorial practice.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("DATE-05", "Future and past", Severity.ADVICE, __name__)
