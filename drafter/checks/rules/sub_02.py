"""A draft that is based on an earlier resolution starts from its issued text and shows every change.

What it checks: a draft, not yet numbered, that has the title of an earlier resolution of the organ but is not kept with
that text, so that its changes cannot be shown.

Why: the editors compare; a draft that shows its changes is processed sooner, and language that was agreed is seen to be
unchanged.

Right: a draft rolled over from the issued text, or a Word file with tracked changes
Wrong: the same text retyped or pasted, with no earlier version behind it

Exceptions: drafts that have their number, and adopted texts; titles that were not used before, as far as the table
of titles knows. Advice only; left out while drafting.

Source: RES-SUB-02; Guidelines for the submission of proposals in the General Assembly; Editorial Directive.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.scope import GA, State
from drafter.checks.views import WholeView
from drafter.conventions.adoptions import last_with_title
from drafter.conventions.wording import Wording
from drafter.document.resolution import TITLE

_NUMBERED = re.compile(r"/L\.\d")


@whole_rule(
    "SUB-02", "Changes against the base text", Severity.ADVICE, facts=None,
    organs=NOT_SC, states={State.DRAFT},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A draft with the title of an earlier resolution and without its text."""
    title = whole.resolution.title.plain
    if whole.draft.base is not None or not title or _NUMBERED.search(whole.masthead.symbol):
        return
    number = last_with_title(whole.scope.organ or GA, title)
    if number is not None:
        yield Found(
            0,
            len(whole.resolution.title.text),
            Wording(
                "Resolution {number} has this title: start from its issued text, so that the changes can be shown.",
                number=number,
            ),
            target=TITLE,
        )
