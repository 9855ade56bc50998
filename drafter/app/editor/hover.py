"""The card that hovers over marked words: the rule, what is wrong, and what the keys do about it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from drafter.app.language import tr
from drafter.app.panels.findings_list import SEVERITY_WORDS
from drafter.app.worded import worded
from drafter.checks.finding import Finding

_MOST = 3


def card(findings: Sequence[Finding]) -> str:
    """The card as rich text, the smallest finding first; empty where there is none."""
    return "<hr>".join(_one(finding) for finding in findings[:_MOST])


def _one(finding: Finding) -> str:
    head = f"<b>{tr(SEVERITY_WORDS[finding.severity])}</b> · {escape(finding.rule)}"
    lines = [head, escape(worded(finding.message))]
    if finding.fix is not None:
        title, keys = escape(worded(finding.fix.title)), tr("right button, or Ctrl+.")
        lines.append(tr("{title}: {keys}").format(title=f"<i>{title}</i>", keys=keys))
    lines.append(tr("F1 at the words explains the rule"))
    return "<p style='white-space: normal'>" + "<br>".join(lines) + "</p>"
