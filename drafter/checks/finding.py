"""What the checker reports: a finding with its place, its reason and, where one is certain, its fix."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from drafter.document.edits import Edit, ReplaceText
from drafter.document.marked_text import MarkedText


class Severity(StrEnum):
    """How sure it is that something is wrong. It is earned from figures.

    An error occurs in fewer than about 1 in 1,000 adopted cases, a warning in up to about 1 in 50,
    advice beyond that or where it is a matter of choice.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for an error, 2 for advice: for sorting and for comparing with a threshold."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends a finding, as edits to be applied in order.

    `safe`: certain enough to be applied without asking. Positions of all edits are those of the text
    before the fix; within one text they come from the end to the beginning, so that each still holds
    when its turn comes.
    """

    title: str
    safe: bool
    edits: tuple[Edit, ...]

    @property
    def replacement(self) -> str | None:
        """The new text, where the fix is one replacement of text by plain text; else None."""
        if len(self.edits) == 1 and isinstance(self.edits[0], ReplaceText):
            return self.edits[0].content.text
        return None


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where the text departs from a convention.

    `target` is as in `Resolution.text_at`, or empty for the text as a whole (masthead, adoption
    line); `start` and `end` are indices into that text. `source` names the convention.
    """

    rule: str
    severity: Severity
    target: str
    start: int
    end: int
    message: str
    source: str
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule yields: a finding still without the rule's own particulars.

    `target` is given by rules that look at the whole text; `severity` only where it departs from the
    rule's own.
    """

    start: int
    end: int
    message: str
    fix: Fix | None = None
    severity: Severity | None = None
    target: str = ""


def text_fix(
    title: str,
    target: str,
    changes: Iterable[tuple[int, int, MarkedText]],
    *,
    safe: bool = True,
) -> Fix:
    """A fix that replaces ranges of one text; the ranges must not overlap."""
    ordered = sorted(changes, key=lambda change: (change[0], change[1]), reverse=True)
    return Fix(title, safe, tuple(ReplaceText(target, *change) for change in ordered))
