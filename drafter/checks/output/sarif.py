"""Findings as SARIF 2.1.0 (OASIS), for tools that gather results of many checkers.

A document has no lines; places are given as character offsets into its text: every text of the
document in reading order (heading, report line, title, organ line, paragraphs, notes), each ended
by a line feed, a footnote reference counting one character.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from drafter import __version__
from drafter.checks.finding import Finding, Severity
from drafter.checks.output.located import Located, Locator
from drafter.checks.output.report import FileReport
from drafter.checks.rule import Rule
from drafter.document.draft import Suppression
from drafter.document.edits import ReplaceText
from drafter.document.resolution import NOTE_PREFIX, Resolution

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_PURPOSE = "An offline checker of the drafting conventions of the United Nations"


def as_sarif(reports: Sequence[FileReport], rules: Sequence[Rule]) -> str:
    """One run with the findings of all files. Rules that no finding names are left out."""
    named = {f.rule for report in reports for f in _all(report)}
    shown = [rule for rule in rules if rule.id in named]
    indices = {rule.id: index for index, rule in enumerate(shown)}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "Drafter",
                        "version": __version__,
                        "fullDescription": {"text": _PURPOSE},
                        "rules": [_rule(rule) for rule in shown],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "artifacts": [{"location": {"uri": _uri(report.name)}} for report in reports],
                "results": [
                    result
                    for index, report in enumerate(reports)
                    for result in _results(index, report, indices)
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.id.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.help.strip().partition("\n\n")[0]},
        "help": {"text": rule.help.strip()},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"source": rule.source},
    }


def _all(report: FileReport) -> list[Finding]:
    return [*report.findings, *(finding for finding, _ in report.ignored)]


def _results(artifact: int, report: FileReport, indices: dict[str, int]) -> list[dict[str, Any]]:
    places = _Places(artifact, report.name, report.resolution)
    ignored = {id(finding): suppression for finding, suppression in report.ignored}
    return [_result(finding, places, indices, ignored.get(id(finding))) for finding in _all(report)]


def _result(
    finding: Finding, places: _Places, indices: dict[str, int], suppression: Suppression | None
) -> dict[str, Any]:
    located = places.locator.locate(finding)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": indices.get(finding.rule, -1),
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [places.location(finding, located)],
        "properties": {"severity": str(finding.severity), "source": finding.source},
    }
    replacements = places.replacements(finding)
    if finding.fix is not None and replacements:
        result["fixes"] = [
            {
                "description": {"text": finding.fix.title},
                "artifactChanges": [
                    {"artifactLocation": places.artifact, "replacements": replacements}
                ],
            }
        ]
    if suppression is not None:
        result["suppressions"] = [{"kind": "external", "justification": suppression.reason}]
    return result


class _Places:
    """Where findings of one document stand, in the terms of the standard."""

    def __init__(self, index: int, name: str, resolution: Resolution) -> None:
        self.locator = Locator(resolution)
        self.artifact = {"uri": _uri(name), "index": index}
        self._starts: dict[str, int] = {}
        at = 0
        texts = [(target, content.text) for target, content in resolution.texts()]
        texts += [(NOTE_PREFIX + note.id, note.text) for note in resolution.footnotes]
        for target, text in texts:
            self._starts[target] = at
            at += len(text) + 1

    def location(self, finding: Finding, located: Located) -> dict[str, Any]:
        """The place as offset and words, and as a person would say it."""
        physical: dict[str, Any] = {"artifactLocation": self.artifact}
        if finding.target:
            physical["region"] = self._region(finding.target, finding.start, finding.end) | {
                "snippet": {"text": located.excerpt or located.line}
            }
        return {
            "physicalLocation": physical,
            "logicalLocations": [{"name": located.place, "fullyQualifiedName": located.place}],
        }

    def replacements(self, finding: Finding) -> list[dict[str, Any]]:
        """The fix as replacements of text; empty where it does more than that."""
        edits = finding.fix.edits if finding.fix is not None else ()
        changes = [edit for edit in edits if isinstance(edit, ReplaceText)]
        if len(changes) < len(edits):
            return []
        return [
            {
                "deletedRegion": self._region(edit.target, edit.start, edit.end),
                "insertedContent": {"text": edit.content.text},
            }
            for edit in changes
        ]

    def _region(self, target: str, start: int, end: int) -> dict[str, Any]:
        return {"charOffset": self._starts[target] + start, "charLength": end - start}


def _uri(name: str) -> str:
    """A path as a relative reference or a file URI."""
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
