"""A draft is handed in as a Word file, with a copy that the main sponsor has signed on every page.

Through e-deleGATE, with the submission form and a contact person. Which file will be handed in, and what is
signed, is not in the text; it can not be checked. Drafter saves Word files that the Secretariat can edit.

Source: RES-SUB-01; Guidelines for the submission of proposals in the General Assembly.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("SUB-01", "The file that is handed in", Severity.ADVICE, __name__)
