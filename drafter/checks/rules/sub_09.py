"""What is meant for colleagues does not leave with the file.

What it checks: comments in the margin, tracked changes that carry names, and reasons given for ignored findings, which are
kept in the file.

Why: the file that is handed in is passed on; comments and names of authors tell who wanted what.

Right: a file without comments, its changes accepted or shown without names
Wrong: a file with the comments of the delegation

Exceptions: a draft that goes to partners with its comments. Advice only; left out while drafting. What else a file
holds (author, company, earlier versions) is not in the text; Drafter writes none of it by itself.

Source: RES-SUB-09; practice of delegations.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.views import WholeView

_NAMES = 3


@whole_rule("SUB-09", "Comments and names in the file", Severity.ADVICE, facts=None)
def rule(whole: WholeView) -> Iterable[Found]:
    """Comments, names behind changes, reasons."""
    draft = whole.draft
    if draft.comments:
        yield Found(
            0,
            0,
            f"{_count(len(draft.comments), 'comment')}{_by(c.author for c in draft.comments)}"
            " would leave with the file.",
        )
    if any(change.author for change in draft.changes):
        yield Found(
            0, 0, f"The tracked changes name their authors{_by(c.author for c in draft.changes)}."
        )
    reasons = sum(bool(s.reason) for s in draft.suppressions)
    if reasons:
        yield Found(
            0,
            0,
            f"{_count(reasons, 'reason')} for an ignored finding would leave with the file.",
        )


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _by(authors: Iterable[str]) -> str:
    names = [name for name in dict.fromkeys(authors) if name]
    if not names:
        return ""
    more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
    return f" ({', '.join(names[:_NAMES])}{more})"
