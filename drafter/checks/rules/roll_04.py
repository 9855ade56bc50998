"""Size of changes of a recurring resolution.

Successive versions are alike to about 95 %; full rewrites exist.

Source: RES-ROLL-04; measured on pairs of versions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("ROLL-04", "Size of changes", Severity.ADVICE, __name__)
