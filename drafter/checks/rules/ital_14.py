"""The line "[on the report of ...]" and the adoption line are in italics; the brackets are roman.

Both lines are set by the program when it writes a document, so there is nothing to check in the text.

Right: [*on the report of the Third Committee* (A/78/481/Add.2, para. 139)]

Source: RES-ITAL-14; measured on the Word files of 325 adopted resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("ITAL-14", "Adoption line and report line", Severity.ADVICE, __name__)
