"""Styles of Word files from New York: “__Single Txt” for paragraphs, “_ H_1” and so on for headings.

Names of styles are not in the text but given when it is written as Word; it can not be checked in the text.

Source: RES-PAGE-02; measured on issued Word files.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("PAGE-02", "Styles in New York", Severity.ADVICE, __name__)
