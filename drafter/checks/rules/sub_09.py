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
from drafter.conventions.wording import Wording, counted

_NAMES = 3


@whole_rule("SUB-09", "Comments and names in the file", Severity.ADVICE, facts=None)
def rule(whole: WholeView) -> Iterable[Found]:
    """Comments, names behind changes, reasons."""
    draft = whole.draft
    if draft.comments:
        yield Found(0, 0, _comments(len(draft.comments), _names(c.author for c in draft.comments)))
    if any(change.author for change in draft.changes):
        yield Found(
            0,
            0,
            Wording(
                "The tracked changes name their authors ({names}).",
                names=_names(c.author for c in draft.changes),
            ),
        )
    reasons = sum(bool(s.reason) for s in draft.suppressions)
    if reasons:
        yield Found(
            0,
            0,
            counted(
                reasons,
                "{n} reason for an ignored finding would leave with the file.",
                "{n} reasons for an ignored finding would leave with the file.",
            ),
        )


def _comments(number: int, names: str) -> str:
    if not names:
        return counted(
            number,
            "{n} comment would leave with the file.",
            "{n} comments would leave with the file.",
        )
    return counted(
        number,
        "{n} comment ({names}) would leave with the file.",
        "{n} comments ({names}) would leave with the file.",
        names=names,
    )


def _names(authors: Iterable[str]) -> str:
    """The first few names; empty where there are none."""
    names = [name for name in dict.fromkeys(authors) if name]
    few = ", ".join(names[:_NAMES])
    if len(names) <= _NAMES:
        return few
    return Wording("{names} and {more} more", names=few, more=len(names) - _NAMES)
