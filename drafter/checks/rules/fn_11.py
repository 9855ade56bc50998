"""Asterisks mark the notes of the masthead: sponsors, agenda item, title, reissue.

*, ** and *** in the order of appearance on the first page, before the numbered notes and outside their
series:

    * A/80/150.
    ** Any changes to the list of sponsors will be reflected in the official record of the meeting.
    * Reissued for technical reasons on 4 November 2025.

Which of them a document needs depends on its submission; the convention is explained here and not checked.

Source: RES-FN-11; Editorial Manual, "Footnotes"; measured on drafts of the eightieth session.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("FN-11", "Asterisk notes", Severity.ADVICE, __name__)
