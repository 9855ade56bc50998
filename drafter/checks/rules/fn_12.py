"""Notes stand at the foot of the page, not at the end, under a short rule.

The program writes real footnotes with the number superscript, a tab and the text, in the size of the
organ's page; there is nothing to check in the text.

Source: RES-FN-12; Editorial Manual, "Footnotes".
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("FN-12", "Footnotes, not endnotes", Severity.ADVICE, __name__)
