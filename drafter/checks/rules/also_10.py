"""Inside a paragraph "also" and "further" are free.

"..., and also stresses" is right whatever stands before, and in "Encourages further efforts" the word is an
adjective. "Again", "once again" and "equally" are not part of the cycle. Nothing is checked.

Source: RES-ALSO-10; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("ALSO-10", "Also and further inside a paragraph", Severity.ADVICE, __name__)
