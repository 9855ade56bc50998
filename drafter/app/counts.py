"""Counting words, quickly enough to do it after every pause of typing."""

from __future__ import annotations

import collections
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.app.language import counted, later, tr
from drafter.checks.finding import Finding, Severity
from drafter.document.marked_text import MarkedText
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution

_COUNTED = {
    Severity.ERROR: (later("{n} error"), later("{n} errors")),
    Severity.WARNING: (later("{n} warning"), later("{n} warnings")),
    Severity.ADVICE: (later("{n} advice"), later("{n} advice")),
}


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of what."""

    preambular: int
    operative: int
    words: int


class Counter:
    """Counts a resolution; texts that did not change are not counted again."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[MarkedText, int]] = {}

    def count(self, resolution: Resolution) -> Counts:
        """The counts of a state. Words are those of title, paragraphs and organ line, not of notes."""
        known: dict[str, tuple[MarkedText, int]] = {}
        for target, content in resolution.texts():
            before = self._known.get(target)
            words = before[1] if before is not None and before[0] is content else _words(content)
            known[target] = (content, words)
        self._known = known
        kinds = [paragraph.kind for paragraph in resolution.paragraphs]
        return Counts(
            kinds.count(ParagraphKind.PREAMBULAR),
            kinds.count(ParagraphKind.OPERATIVE),
            sum(words for _, words in known.values()),
        )


def _words(content: MarkedText) -> int:
    return len(content.plain.split())


def severity_words(severity: Severity, number: int) -> str:
    """How many there are of a severity: "2 errors"."""
    return counted(number, *_COUNTED[severity])


def findings_words(findings: Sequence[Finding]) -> str:
    """ "2 errors, 1 warning, no advice" in as few words as possible."""
    counts = collections.Counter(finding.severity for finding in findings)
    parts = [
        severity_words(severity, counts[severity]) for severity in Severity if counts[severity]
    ]
    return ", ".join(parts) or tr("No findings")
