"""How numbers are set.

Number, full stop, tab, text; the first line indented, the others at the margin of the text. Labels of
subparagraphs stand after one more tab. The program sets them; there is nothing to check in the text.

Source: RES-NUM-05; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("NUM-05", "How numbers are set", Severity.ADVICE, __name__)
