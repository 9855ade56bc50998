"""The page in New York: Letter, Times New Roman of 10 points on lines of 12, text indented on both sides.

Paper, margins and type are not in the text but made when it is written as Word or PDF; it can not be checked in the
text.

Source: RES-PAGE-01; measured on issued Word and PDF files.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("PAGE-01", "The page in New York", Severity.ADVICE, __name__)
