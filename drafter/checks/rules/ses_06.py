"""When a session of the General Assembly opens: Tuesday of the second week of September.

Counted from the first week with at least one working day (resolution 75/325, from the seventy-eighth session;
before, of the third week: resolution 57/301). The program uses the table of sessions; there is nothing
to check in the text beyond SES-05.

Source: RES-SES-06; rules of procedure of the General Assembly, rule 1.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("SES-06", "Opening date of the General Assembly", Severity.ADVICE, __name__)
