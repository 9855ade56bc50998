"""The text has a title; in the Security Council it has none.

What it checks: a missing title, and a title on a text of the Security Council.

Right: Cooperation in the region
Wrong: (no title)

Exceptions: the Security Council, where the rule is the reverse; statements by the President.

Source: RES-STR-14; Editorial Manual, "Resolutions: drafting and editing".
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import whole_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView, WholeView
from drafter.document.resolution import TITLE


def _title(view: TextView) -> object:
    return view.text.strip() if view.role is Role.TITLE else ""


@whole_rule(
    "STR-14", "Title", Severity.WARNING, facts=_title,
    kinds={TextKind.RESOLUTION, TextKind.DECISION, TextKind.AMENDMENT},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A title that is missing, or one too many."""
    title = whole.resolution.title.text.strip()
    if whole.scope.is_security_council:
        if title:
            yield Found(
                0, len(title), "Resolutions of the Security Council have no title.", target=TITLE
            )
    elif not title and whole.resolution.paragraphs:
        yield Found(0, 0, "The title is missing.", target=TITLE)
