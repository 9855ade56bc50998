"""The page in Geneva: A4, Times New Roman of 10 points, styles whose names end in “_G”.

Paper and styles are not in the text but made when it is written as Word or PDF; it can not be checked in the text.

Source: RES-PAGE-03; measured on Word templates.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("PAGE-03", "The page in Geneva", Severity.ADVICE, __name__)
