"""No capital follows a colon in running text; a subtitle after a colon is in lower case.

Issued texts have capitals in quoted titles only, which cannot be told apart safely; it is not checked.

Source: RES-PUNC-15; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("PUNC-15", "After a colon", Severity.ADVICE, __name__)
