"""A title is short: half of them have up to 11 words, 99 of 100 up to 38.

What it checks: the number of words.

Right: Cooperation in the region
Wrong: a title of 45 words

Exceptions: titles that name several instruments; advice only.

Source: RES-STR-17; measured on issued resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_MOST = 38


@text_rule("STR-17", "Length of the title", Severity.ADVICE, roles={Role.TITLE}, organs=NOT_SC)
def rule(view: TextView) -> Iterable[Found]:
    """A title longer than almost all."""
    count = len(view.content.plain.split())
    if count > _MOST:
        yield view.found(
            0,
            len(view.text),
            Wording(
                "The title has {count} words; 99 of 100 titles have {most} or fewer.",
                count=count,
                most=_MOST,
            ),
        )
