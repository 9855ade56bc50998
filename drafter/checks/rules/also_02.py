"""The same opening means the whole phrase: "Notes" and "Notes with appreciation" are different.

Adverb and qualifier count, "Takes note" is not "Notes", "Calls upon" not "Calls for"; a joined opener counts
as a phrase of its own. ALSO-04 goes by it.

Source: RES-ALSO-02; measured: plain 232 times, marked twice.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("ALSO-02", "What counts as the same opening", Severity.ADVICE, __name__)
