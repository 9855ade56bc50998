"""A paragraph of a resolution is one sentence.

What it checks: a full stop followed by a new sentence inside an operative or preambular paragraph.

Right: Welcomes the report, which says so;
Wrong: Welcomes the report. It says so;

Exceptions: declarations and annexes; abbreviations ("No. 5", "vol. 1", "p.m."); the Security Council. Advice only.

Source: RES-PUNC-12; measured: 1,399 of 91,000, mostly in declarations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView

_STOP = re.compile(r"(?<=[a-z]{3})\.\ufffc? (?=[A-Z][a-z]+ [a-z])")


@text_rule(
    "PUNC-12", "One sentence a paragraph", Severity.ADVICE,
    roles=OPENERS, organs=NOT_SC, kinds={TextKind.RESOLUTION},
    triggers=(". ", ".￼",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A second sentence."""
    for match in view.finditer(_STOP):
        yield view.found(
            match.start(), match.start() + 1, "A paragraph of a resolution is one sentence."
        )
