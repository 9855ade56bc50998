"""In the body a document is named; its symbol goes into a footnote.

What it checks: a document symbol in a paragraph of the resolution proper.

Right: Takes note of the report of the Secretary-General;⁴ with the note "A/55/279."
Wrong: Takes note of the report of the Secretary-General (A/55/279);

Exceptions: the Security Council; texts on the budget; "document A/..."; decisions and amendments; annexes and tables.

Source: RES-SYM-12; Editorial Manual, "Footnotes".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView
from drafter.conventions.symbols import find_symbols

_BEFORE = re.compile(
    r"\b(?:documents?|draft resolution|draft decision|decisions?|contained in|in) \(?\Z"
)


@text_rule(
    "SYM-12", "Symbols go into footnotes", Severity.WARNING,
    roles=OPENERS, organs=NOT_SC, kinds={TextKind.RESOLUTION},
    triggers=("/",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A symbol in a paragraph."""
    for symbol in find_symbols(view.text):
        if symbol.value.organ is None or symbol.value.kind in ("resolution", "decision"):
            continue
        before = view.folded[max(0, symbol.start - 30) : symbol.start]
        if view.is_quoted(symbol.start) or _BEFORE.search(before):
            continue
        yield view.found(
            symbol.start,
            symbol.end,
            "In the text the document is named; its symbol goes into a footnote.",
        )
