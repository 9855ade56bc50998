"""Findings that the user chose to ignore: here, in this draft, with a reason that travels in the file."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.checks.finding import Finding
from drafter.document.draft import Draft, Suppression
from drafter.document.resolution import Resolution


def excerpt_of(resolution: Resolution, finding: Finding) -> str:
    """The words that a finding is about, empty for the text as a whole."""
    if not finding.target:
        return ""
    try:
        return resolution.text_at(finding.target).text[finding.start : finding.end]
    except KeyError:
        return ""


def suppression_here(resolution: Resolution, finding: Finding, reason: str = "") -> Suppression:
    """The suppression of this finding at this place; it lapses when the words change."""
    return Suppression(finding.rule, finding.target, excerpt_of(resolution, finding), reason)


def suppression_in_draft(finding: Finding, reason: str = "") -> Suppression:
    """The suppression of the rule in the whole draft."""
    return Suppression(finding.rule, reason=reason)


def is_suppressed(
    resolution: Resolution, finding: Finding, suppressions: Sequence[Suppression]
) -> bool:
    """Whether one of the suppressions covers the finding."""
    for suppression in suppressions:
        if suppression.rule != finding.rule:
            continue
        if suppression.paragraph and suppression.paragraph != finding.target:
            continue
        if not suppression.excerpt or suppression.excerpt == excerpt_of(resolution, finding):
            return True
    return False


def without_suppressed(draft: Draft, findings: list[Finding]) -> list[Finding]:
    """The findings that the user has not chosen to ignore in this draft."""
    if not draft.suppressions:
        return findings
    return [f for f in findings if not is_suppressed(draft.current, f, draft.suppressions)]
