"""The cycle: plain, also, further, plain, also, further.

Paragraphs in a row with the same opening phrase take turns: the first is plain ("Requests"), the second
has "also" ("Also requests"), the third "further" ("Further requests"), the fourth is plain again. In a
preamble the word follows the phrase ("Recalling also"). ALSO-04 to ALSO-08 check it.

Source: RES-ALSO-01; measured on issued resolutions: in a preamble kept in 98.6 % of the cases.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("ALSO-01", "The cycle of also and further", Severity.WARNING, __name__)
