"""No committee recommends, and the Assembly does not vote on, a resolution involving expenditure without an estimate.

The Fifth Committee states the effect on the budget. PBI-02 marks the paragraphs that may need one.

Source: RES-PBI-01; rules of procedure of the General Assembly, rules 153 and 154.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("PBI-01", "Rule 153", Severity.ADVICE, __name__)
