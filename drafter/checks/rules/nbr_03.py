"""A sentence does not begin with a figure.

Paragraphs of resolutions begin with a verb, so the case hardly arises; it is not checked.

Source: RES-NBR-03; Editorial Manual, "Numbers, dates and time".
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule(
    "NBR-03", "No figures at the beginning of a sentence", Severity.ADVICE, __name__
)
