"""Reports are asked for every two or three years where possible, and texts are concise.

What is possible is for the drafter; it is not checked.

Source: RES-PBI-04; General Assembly resolution 59/95.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("PBI-04", "Reports and their rhythm", Severity.ADVICE, __name__)
