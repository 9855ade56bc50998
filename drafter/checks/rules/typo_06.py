"""A line does not end between day and month, after "paragraph" or "No.", before "per cent" or "million".

Issued texts use no-break spaces there in three cases of four. The program sets them when it writes a document; in the
text both are accepted.

Source: RES-TYPO-06; measured: 77 % of dates.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("TYPO-06", "No-break spaces", Severity.ADVICE, __name__)
