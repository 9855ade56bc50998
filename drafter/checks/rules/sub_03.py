"""A draft is handed in in time.

General Assembly: four full business days before action; rules 78 and 120 of procedure: not later than the day before.
Human Rights Council: by the end of the last week but one of the session, after at least one open informal
consultation. When action will be taken is not in the text; it can not be checked.

Source: RES-SUB-03; Guidelines for the submission of proposals in the General Assembly; rules of procedure; HRC 5/1, 16/21.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("SUB-03", "Time of submission", Severity.ADVICE, __name__)
