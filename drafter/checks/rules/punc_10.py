""" "And/or" and "HIV/AIDS" are accepted; "his/her" is better "his or her" (TERM-04).

Source: RES-PUNC-10; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("PUNC-10", "Slashes", Severity.ADVICE, __name__)
