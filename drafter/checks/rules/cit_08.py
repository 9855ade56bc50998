"""No note for a resolution that is cited in full.

A resolution whose number and date are in the text needs no footnote; a named instrument has one with the number of its
resolution. Which note belongs to which words cannot be told safely, so it is not checked.

Source: RES-CIT-08; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule(
    "CIT-08", "No note for a resolution that is cited in full", Severity.ADVICE, __name__
)
