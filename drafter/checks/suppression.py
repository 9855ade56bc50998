"""Findings that the user chose to ignore: here, in this draft (the reason travels in the file) or always."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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


def suppression_of(
    resolution: Resolution, finding: Finding, suppressions: Sequence[Suppression]
) -> Suppression | None:
    """The first of the suppressions that covers the finding."""
    for suppression in suppressions:
        if suppression.rule != finding.rule:
            continue
        if suppression.paragraph and suppression.paragraph != finding.target:
            continue
        if not suppression.excerpt or suppression.excerpt == excerpt_of(resolution, finding):
            return suppression
    return None


Ignored = tuple[Finding, Suppression]


def split(
    draft: Draft, findings: list[Finding], always: Sequence[Suppression] = ()
) -> tuple[list[Finding], list[Ignored]]:
    """The findings that stand, and those that the user chose to ignore, in this draft or always,
    with his choice."""
    suppressions = (*draft.suppressions, *always)
    if not suppressions:
        return findings, []
    kept: list[Finding] = []
    ignored: list[Ignored] = []
    for finding in findings:
        choice = suppression_of(draft.current, finding, suppressions)
        if choice is None:
            kept.append(finding)
        else:
            ignored.append((finding, choice))
    return kept, ignored


def always_entry(rule: str, reason: str = "") -> str:
    """The suppression of a rule in every draft, as the settings keep it: "ITAL-05: our habit"."""
    return f"{rule}: {reason}" if reason else rule


def always_ignored(entries: Iterable[str]) -> tuple[Suppression, ...]:
    """The suppressions that such entries of the settings stand for."""
    parts = [entry.partition(":") for entry in entries if entry.strip()]
    return tuple(Suppression(rule.strip(), reason=reason.strip()) for rule, _, reason in parts)
