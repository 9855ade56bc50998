"""“The said”, “aforementioned”.

“Aforementioned” and “above-mentioned” both occur in issued texts and are accepted; “the said resolution” never
does. Nothing is checked.

Source: RES-NUM-11; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("NUM-11", "“The said”, “aforementioned”", Severity.ADVICE, __name__)
