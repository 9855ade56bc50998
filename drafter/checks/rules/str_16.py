"""The title is often that of the agenda item; several resolutions on one item need different titles.

Which one is meant is for the drafter; it is not checked.

Source: RES-STR-16; Editorial Manual, "Resolutions: drafting and editing".
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("STR-16", "Title and agenda item", Severity.ADVICE, __name__)
