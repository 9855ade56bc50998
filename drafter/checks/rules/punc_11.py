"""A semicolon ends the paragraph; inside it there are commas or subparagraphs.

What it checks: a semicolon inside an operative or preambular paragraph.

Right: Welcomes the report, and requests its translation;
Wrong: Welcomes the report; requests its translation;

Exceptions: long series whose items have commas of their own; declarations; the Security Council. Advice only.

Source: RES-PUNC-11; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView

_INNER = re.compile(
    r";\ufffc? (?=(?:and )?(?:also |further )?(?:requests|invites|encourages|urges|calls upon|decides|stresses|welcomes|recalling|noting|"
    r"reaffirming|recognizing)\b)"
)


@text_rule(
    "PUNC-11", "No semicolon inside", Severity.ADVICE,
    roles=OPENERS, organs=NOT_SC, kinds={TextKind.RESOLUTION},
    triggers=("; ", ";￼",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A semicolon before a further verb."""
    for match in view.finditer(_INNER):
        yield view.found(
            match.start(),
            match.start() + 1,
            "Inside a paragraph the verbs are separated by commas; a semicolon ends it.",
            view.replacing("Write a comma", match.start(), match.start() + 1, ",", safe=False),
        )
