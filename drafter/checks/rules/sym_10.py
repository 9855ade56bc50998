"""Document symbols: A/C.3/80/L.25/Rev.1, A/55/602/Add.2 and Corr.1, A/CONF.157/24 (Part I).

What it checks: a missing point ("L25", "Add2", "Rev1"), a missing space before a bracket ("A/CONF.157/24(Part I)").

Right: A/55/602/Add.2 and Corr.1
Wrong: A/55/602/Add2

Exceptions: quotations.

Source: RES-SYM-10; United Nations documentation research guide.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.conventions.symbols import find_symbols
from drafter.conventions.wording import Wording


@text_rule(
    "SYM-10",
    "Document symbols",
    Severity.ERROR,
    roles=RUNNING,
    zones=OWN_WORDS,
    triggers=("/",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A symbol against the grammar."""
    for symbol in find_symbols(view.text):
        if not symbol.problems or view.is_quoted(symbol.start):
            continue
        right = symbol.value.text
        end = symbol.start + len(symbol.text.split(" and ")[0])
        yield view.found(
            symbol.start,
            symbol.end,
            Wording("The symbol is written “{right}”.", right=right),
            view.replacing(
                Wording("Write “{right}”", right=right), symbol.start, end, right, safe=False
            ),
        )
