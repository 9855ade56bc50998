"""Findings as text: place, severity, message, and the words with a caret under them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from drafter.checks.finding import Finding, Severity
from drafter.checks.output.located import Locator
from drafter.document.resolution import Resolution


def as_text(
    name: str, resolution: Resolution, findings: Sequence[Finding], ignored: int = 0
) -> str:
    """The findings of a file of that name, ending in a line of counts; `ignored` is how many more
    there are that the user chose to ignore."""
    locator = Locator(resolution)
    lines: list[str] = []
    for finding in findings:
        found = locator.locate(finding)
        lines.append(f"{name}: {found.place}: {finding.severity} {finding.rule}: {finding.message}")
        if found.line:
            lines.append(f"    {found.line}")
            lines.append("    " + " " * _columns(found.line[: found.caret]) + "^" * found.width)
        if finding.fix is not None:
            asks = "" if finding.fix.safe else " (asks first)"
            lines.append(f"    fix: {finding.fix.title}{asks}")
    left_out = f" ({ignored} ignored)" if ignored else ""
    lines.append(f"{name}: {summary(findings)}{left_out}")
    return "\n".join(lines) + "\n"


def summary(findings: Iterable[Finding]) -> str:
    """ "2 errors, 1 warning" or "nothing found"."""
    counts = dict.fromkeys(Severity, 0)
    for finding in findings:
        counts[finding.severity] += 1
    shown = [_counted(severity, n) for severity, n in counts.items() if n]
    return ", ".join(shown) or "nothing found"


def _counted(severity: Severity, number: int) -> str:
    plural = "" if number == 1 or severity is Severity.ADVICE else "s"
    return f"{number} {severity}{plural}"


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(1 for c in text if unicodedata.combining(c))
