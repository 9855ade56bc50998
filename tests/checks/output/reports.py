"""A file with findings of every severity, one of them ignored, in words that want to be escaped."""

from __future__ import annotations

from dataclasses import replace

from drafter.checks.engine import Checker
from drafter.checks.output.report import FileReport
from drafter.checks.suppression import suppression_here
from tests.checks import texts

NAME = "drafts/our <b>draft & 1.docx"


def report(name: str = NAME) -> FileReport:
    """A text of the Assembly; its finding of SES-03 is ignored with a reason."""
    given = texts.draft(
        "*Requests* the Secretary-General:\n(a) To report <i>&amp; at its 57th session^1^;\n"
        "*Stresses* that the fifty-eighth Session decided, within existing resources, what to do;",
        notes={"1": "A/80/1"},
        agenda_item="25(b)",
    )
    title = texts.text("Cooperation & <script>alert(1)</script>")
    given = replace(given, current=replace(given.current, title=title))
    select = ["SES", "FN-05", "PBI-03"]
    (ignored,) = texts.findings(given, "SES-03")
    choice = suppression_here(given.current, ignored, "Agreed <language>")
    given = replace(given, suppressions=(choice,))
    checker = Checker(select=select)
    findings = tuple(checker.check(given))
    return FileReport(name, given.current, findings, tuple(checker.ignored))
