"""After an accepted amendment the text is numbered anew.

Numbers, notes, references to paragraphs, "also" and "further" must fit again. In Drafter numbers are computed, and what
an amendment upsets beside them is judged in the amended text by the rules on it: NUM-01, NUM-08, ALSO-04, FN-03. That a
paragraph came with an amendment can not be seen in the text; there is nothing else to check.

Source: RES-AMD-03; follows from the rules named.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("AMD-03", "Renumbering after amendments", Severity.ADVICE, __name__)
