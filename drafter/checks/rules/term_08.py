"""Posts are named, not persons; where a person is named, it is with "Mr." or "Ms." and the full name.

Not checked.

Source: RES-TERM-08; measured: 12 times in issued texts.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("TERM-08", "Names of persons", Severity.ADVICE, __name__)
