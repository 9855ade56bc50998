"""Sponsors that join later stand in an addendum, or are announced in the committee.

In the plenary of the General Assembly an addendum ("/Add.1") lists them; in committees they are announced at the
meeting; both organs of Geneva and New York take them electronically.

Source: RES-SPON-03; practice; Human Rights Council PRST 12/1.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("SPON-03", "Sponsors that join later", Severity.ADVICE, __name__)
