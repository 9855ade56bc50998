"""A sentence does not begin with a figure.

What it checks: figures at the head of a preambular or operative paragraph, and after a full stop inside one.

Right: Twenty States have replied. · Notes that 20 States have replied
Wrong: 20 States have replied.

Exceptions: subparagraphs that list sums or numbers; years; declarations and annexes; what follows an abbreviation
("No. 5", "vol. 1", "sect. 3").

Source: RES-NBR-03; Editorial Manual, "Numbers, dates and time".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OPENERS, text_rule
from drafter.checks.views import TextView

_FIGURE = re.compile(
    r"(?:\A|(?<=[a-z]{4}[.] )(?<!sect[.] )(?<!chap[.] )(?<!para[.] )(?<!paras[.] )(?<!annex[.] ))"
    r"(?!(?:19|20)\d\d\b)\d[\d,]*(?= [a-zA-Z])"
)


@text_rule(
    "NBR-03", "No figures at the beginning of a sentence", Severity.ADVICE, roles=OPENERS,
    triggers=("0",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A figure at the head of a sentence."""
    if ". " not in view.folded and not view.text[:1].isdigit():
        return
    for match in view.finditer(_FIGURE):
        yield view.found(
            *match.span(), "A sentence does not begin with a figure: write the number in words."
        )
