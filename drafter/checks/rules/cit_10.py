"""Second mention of an organ: the short name.

What it checks: "General Assembly resolution 60/251, in which the General Assembly decided": the full name of the organ
right after its own resolution.

Why: the organ has just been named; "the Assembly" and "the Council" say it.

Right: General Assembly resolution 60/251 of 15 March 2006, in which the Assembly decided
Wrong: General Assembly resolution 60/251 of 15 March 2006, in which the General Assembly decided

Exceptions: a paragraph that names two Councils keeps the full name of both. Elsewhere in a paragraph both forms stand in
issued texts (short 392, full 109 in those of the Human Rights Council), so that nothing else is judged. Advice only.

Source: RES-CIT-10; measured: in this place issued texts have the short name 192 times, the full name never.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_ORGANS = "General Assembly|Human Rights Council|Security Council|Economic and Social Council"
_COUNCIL = re.compile(r"\b(?:Human Rights|Security|Economic and Social) Council\b")
_AGAIN = re.compile(
    rf"\b(?P<organ>{_ORGANS}) resolution [^;:]{{1,100}}?, (?:in|by) which the (?P<again>(?P=organ))\b"
)


@text_rule(
    "CIT-10", "Second mention of an organ", Severity.ADVICE, roles=PROSE, organs=NOT_SC,
    triggers=("in which the ", "by which the "),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """The full name where the short one is enough."""
    for match in view.finditer(_AGAIN):
        short = match["organ"].rpartition(" ")[2]
        if short == "Council" and len(set(_COUNCIL.findall(view.folded))) > 1:
            continue
        start, end = match.span("again")
        yield view.found(
            start,
            end,
            Wording("The organ has just been named: “the {short}” is enough.", short=short),
            view.replacing(Wording("Write “{right}”", right=short), start, end, short, safe=False),
        )
