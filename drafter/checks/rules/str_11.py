"""There is no "and" at the end of a paragraph before the last one.

What it checks: "; and" and "; or" at the end of a paragraph or subparagraph.

Right: (a) To report; / (b) To convene a meeting.
Wrong: (a) To report; and / (b) To convene a meeting.

Exceptions: the Security Council writes "; and".

Source: RES-STR-11; measured: 44 of 58,000 paragraphs outside the Security Council.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, PARAGRAPHS, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_AND = re.compile(r"(?P<mark>[;,]?)[ ](?P<word>and|or)(?P<after>[ ]*[;,]?)[ ]*\Z")


@text_rule(
    "STR-11", "No “and” before the last paragraph", Severity.WARNING,
    roles=PARAGRAPHS, organs=NOT_SC,
    triggers=("and", "or",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A paragraph that ends in "and"."""
    match = _AND.search(view.folded, max(0, len(view.folded) - 12))
    if match is None:
        return
    mark = match["mark"] or match["after"].strip() or ";"
    yield view.found(
        match.start(),
        len(view.text),
        Wording("No “{words}” stands at the end of a paragraph.", words=match["word"]),
        view.replacing(
            Wording("Remove “{words}”", words=match["word"]), match.start(), len(view.text), mark
        ),
    )
