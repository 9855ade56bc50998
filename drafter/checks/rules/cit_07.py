"""The same date.

“Of the same date” is used where two texts of one clause share a date; “of even date” never. Otherwise the date is
repeated, or shared by “of” after the last number. Nothing is checked.

Source: RES-CIT-07; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("CIT-07", "The same date", Severity.ADVICE, __name__)
