"""An asterisk after a sponsor leads to a note that names the group for which it speaks.

"* On behalf of the States Members of the United Nations that are members of the Group of African States." The program
writes the note from the group that the masthead names.

Source: RES-SPON-02; measured on drafts of the eightieth session of the General Assembly.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("SPON-02", "Notes of the sponsor line", Severity.ADVICE, __name__)
