"""Day and month stand on one line: a no-break space between them.

Issued texts have it in three dates of four; the program sets it when it writes a document (TYPO-06).

Source: RES-DATE-07; measured on issued resolutions.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("DATE-07", "No-break space in dates", Severity.ADVICE, __name__)
