"""Names of ships, aircraft, newspapers and law cases are in italics.

Which names are such cannot be seen from the words, so this convention is explained here and not
checked.

Right: the sinking of the *Prestige*

Source: RES-ITAL-11; Editorial Manual, "Italics"; Correspondence Manual, p. 38.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("ITAL-11", "Ships, newspapers, cases", Severity.ADVICE, __name__)
