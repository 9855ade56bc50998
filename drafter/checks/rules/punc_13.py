"""No exclamation mark, question mark or ellipsis.

What it checks: "!", "?", "..." and "…" in a paragraph.

Right: Welcomes the report;
Wrong: Welcomes the report!

Exceptions: titles and quotations; questions put to the International Court of Justice; the Security Council.

Source: RES-PUNC-13; measured: 10 in 91,231 paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, OPENERS, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_MARK = re.compile(r"!|\?|(?<!\[)(?:…|\.\.\.)(?!\])(?<!/…)")
_IN_TITLE = re.compile(r" [A-Z]")
"""What stands before a capital in mid-sentence ends half a title: "Transforming or Tinkering? Inaction ..."."""


@text_rule(
    "PUNC-13",
    "No !, ? or …",
    Severity.WARNING,
    roles=OPENERS,
    organs=NOT_SC,
    triggers=(
        "!",
        "?",
        "…",
        "...",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """Such a mark."""
    for match in view.finditer(_MARK):
        if match[0] in "!?" and _IN_TITLE.match(view.folded, match.end()):
            continue
        yield view.found(
            *match.span(), Wording("“{words}” has no place in a resolution.", words=match[0])
        )
