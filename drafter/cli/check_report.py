"""What `drafter check` prints: text file by file, the other forms when all is known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from drafter.checks.output.report import FileReport
    from drafter.checks.rule import Rule

FORMS = ("text", "json", "sarif", "html")


class Report:
    """Gathers the reports of files. `worst` is the rank of the gravest finding."""

    def __init__(self, form: str, rules: Sequence[Rule], output: Path | None = None) -> None:
        self._form = form
        self._rules = rules
        self._output = output
        self._reports: list[FileReport] = []
        self._texts: list[str] = []
        self.worst = 9

    def add(self, report: FileReport) -> None:
        """The findings of one file."""
        from drafter.checks.output.text import as_text

        ranks = (finding.severity.rank for finding in report.findings)
        self.worst = min(self.worst, min(ranks, default=9))
        if self._form != "text":
            self._reports.append(report)
            return
        text = as_text(report.name, report.resolution, report.findings, len(report.ignored))
        if self._output is None:
            click.echo(text, nl=False)
        else:
            self._texts.append(text)

    def end(self) -> None:
        """Print or write what could not be printed before all was known."""
        text = "".join(self._texts) if self._form == "text" else self._together()
        if self._output is None:
            click.echo(text, nl=False)
            return
        from drafter.workspace.saving import atomic_write

        atomic_write(self._output, text.encode())
        click.echo(str(self._output))

    def _together(self) -> str:
        """The findings of all files as one JSON array, one SARIF log, one page."""
        if self._form == "sarif":
            from drafter.checks.output.sarif import as_sarif

            return as_sarif(self._reports, self._rules)
        if self._form == "html":
            from drafter.checks.output.html import as_html

            return as_html(self._reports, self._rules)
        from drafter.checks.output.json_form import as_json, as_objects

        objects = [
            found
            for report in self._reports
            for found in as_objects(report.name, report.resolution, report.findings)
        ]
        return as_json(objects)
