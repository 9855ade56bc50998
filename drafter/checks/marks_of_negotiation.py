"""What a mark of negotiation says is not held against the text: "JPN" before proposed words is no acronym in it."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Finding
from drafter.checks.text_table import Row
from drafter.conventions.negotiation.reading import mark_spans, may_hold_marks

_ABOUT_MARKS = frozenset(["NUM-02", "NUM-09", "STR-29"])
"""The rules that speak of the marks themselves."""


def apart_from_marks(findings: list[Finding], rows: Iterable[Row]) -> list[Finding]:
    """The findings without those that lie wholly within attributions, typed numbers and marks of
    agreement; contested words are checked like all others."""
    if not findings:
        return findings
    found_in = {finding.target for finding in findings}
    texts = {
        row.view.target: row.view.text
        for row in rows
        if row.view.target in found_in and may_hold_marks(row.view.text)
    }
    if not texts:
        return findings
    return [
        finding
        for finding in findings
        if finding.rule in _ABOUT_MARKS
        or finding.target not in texts
        or not _within(finding, mark_spans(texts[finding.target]))
    ]


def _within(finding: Finding, spans: tuple[tuple[int, int], ...]) -> bool:
    return finding.start < finding.end and any(
        start <= finding.start and finding.end <= end for start, end in spans
    )
