"""No address on the web stands in the text.

What it checks: "www." and "http" in a paragraph of the resolution.

Right: the website of the Office³ with a note "Available at ..."
Wrong: www.ohchr.org

Exceptions: footnotes; quotations.

Source: RES-TYPO-02; measured: 0 of 91,231 paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.views import TextView

_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s,;)]+")


@text_rule(
    "TYPO-02",
    "No web addresses",
    Severity.ERROR,
    roles=PARAGRAPHS,
    triggers=(
        "www",
        "http",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """An address in the text."""
    for match in view.finditer(_ADDRESS):
        yield view.found(*match.span(), "A web address goes into a footnote: “Available at www.…”.")
