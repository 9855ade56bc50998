"""Marks of negotiation are gone before submission: brackets, "bis", "alt", "agreed ad ref".

What it checks: square brackets around words, "5 bis" and "alt" at the head of a paragraph, "ad ref".

Right: 5. Requests the Secretary-General to report;
Wrong: 5 bis. [Requests the Secretary-General to report;]

Exceptions: "[on the report ...]" and "[Adopted ...]" outside the text; "article 37 bis" of a treaty; brackets in a
quotation. The rule is off while drafting.

Source: RES-NUM-09; Editorial Manual, "Paragraphs and subparagraphs".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import PROSE, text_rule
from drafter.checks.scope import State
from drafter.checks.views import TextView

_BRACKET = re.compile(r"[\[\]]")
_MARK = re.compile(
    r"\A\s*(?:\d{1,3} ?)?(?:bis|ter|quater|alt)\b\.?|\b(?:agreed )?ad ref(?:erendum)?\b|\[[^\]]{0,40}\balt\b"
)


@text_rule(
    "NUM-09", "No marks of negotiation", Severity.ERROR,
    roles=PROSE | {Role.TITLE}, states={State.DRAFT},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A bracket, or another mark, left over."""
    brackets = [m.start() for m in view.finditer(_BRACKET)]
    if brackets:
        first, last = brackets[0], brackets[-1] + 1
        yield view.found(
            first,
            last,
            "Square brackets mark text that is not agreed: settle it before submission.",
        )
    for match in view.finditer(_MARK):
        yield view.found(*match.span(), f"“{match[0].strip()}” is a mark of negotiation.")
