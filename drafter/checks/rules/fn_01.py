"""A footnote number stands after the punctuation mark.

What it checks: a footnote reference directly before a comma, semicolon, colon or full stop.

Why: the number follows the mark that closes the words it belongs to, also a closing quotation mark.

Right: the report of the Secretary-General;⁴
Wrong: the report of the Secretary-General⁴;

Exceptions: a dash or a bracket after the number is let be.

Source: RES-FN-01; Editorial Manual, "Footnotes", chapter II; measured: 7 of 15,900 references in issued texts
stand before the mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity, text_fix
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_BEFORE = re.compile(
    "(?<![,;:.\ufffc])(?P<references>\ufffc(?:,?\ufffc)*)(?P<mark>[,;:.](?![\ufffc.\\d]))"
)


@text_rule(
    "FN-01", "Footnote number after the punctuation", Severity.ERROR,
    roles=RUNNING, zones=OWN_WORDS,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A reference before the mark that it should follow."""
    if not view.facts.references:
        return
    for match in _BEFORE.finditer(view.text):
        start, end = match.span()
        middle = match.end("references")
        content = view.content
        swapped = content.slice(middle, end) + content.slice(start, middle)
        mark = match["mark"]
        yield view.found(
            start,
            end,
            Wording("The footnote number should stand after the “{mark}”.", mark=mark),
            text_fix(
                Wording("Move the number after the “{mark}”", mark=mark),
                view.target,
                [(start, end, swapped)],
            ),
        )
