"""A list of States has commas, "and" before the last name, and no comma before it.

The sponsor line is set by the program from the list of sponsors.

Source: RES-STATE-03; measured on sponsor lines.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("STATE-03", "Form of a list of States", Severity.ADVICE, __name__)
