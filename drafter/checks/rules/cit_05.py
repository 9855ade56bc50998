"""Several resolutions of one organ stand in the order of their dates.

What it checks: lists of resolutions of one organ in which an older one follows a newer.

Right: resolutions 6/20 of 28 September 2007 and 12/15 of 1 October 2009
Wrong: resolutions 12/15 of 1 October 2009 and 6/20 of 28 September 2007

Exceptions: "in particular", "the latest being"; groups by subject; advice only.

Source: RES-CIT-05; measured: in order in 1,566 of 1,603 lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, PARAGRAPHS, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_GROUPED = re.compile(r"particular|latest|recent|includ|entitled|\bon\b|as well as")


@text_rule(
    "CIT-05",
    "Order of cited resolutions",
    Severity.ADVICE,
    roles=PARAGRAPHS,
    organs=NOT_SC,
    triggers=(
        "esolution",
        "ecision",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """An older resolution after a newer one."""
    for first, second in pairwise(view.facts.citations):
        if first.chain != second.chain or not first.date or not second.date:
            continue
        one, two = first.date.date, second.date.date
        if one is None or two is None or two >= one or view.is_quoted(first.start):
            continue
        if _GROUPED.search(view.folded[first.end : second.start]):
            continue
        yield view.found(
            second.start,
            second.end,
            Wording(
                "Resolution {number} is older than {other}: normally it stands before it.",
                number=second.number.text,
                other=first.number.text,
            ),
        )
