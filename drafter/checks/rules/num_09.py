"""Marks of negotiation are gone before submission: brackets, "bis", "alt", "agreed ad ref".

What it checks: square brackets around words, whoever proposes them; "5 bis", "alt" and "OP 5" at the head of a
paragraph; "agreed ad ref" at its head or end.

Right: 5. Requests the Secretary-General to report;
Wrong: 5 bis. [Requests the Secretary-General to report;]

Exceptions: "[on the report ...]" and "[Adopted ...]" outside the text; "article 37 bis" of a treaty; an editor's
brackets ("[sic]", "[…]", "[t]he"); gaps such as "[date]", which are STR-29. The rule is off while drafting.

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
from drafter.conventions.negotiation.reading import read_text

_SUSPECT = re.compile(
    r"[\[\]]|\bad\.? ?ref|\(agreed|\A\s*(?:PP|OP|alt|option|\d{1,3}\.? ?[a-z]|[a-z]{3,8}\.)",
    re.IGNORECASE,
)


@text_rule(
    "NUM-09", "No marks of negotiation", Severity.ERROR,
    roles=PROSE | {Role.TITLE}, states={State.DRAFT},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A bracket, or another mark, left over."""
    if _SUSPECT.search(view.text) is None:
        return
    read = read_text(view.text)
    brackets = read.open()
    first = min((bracket.start for bracket in brackets), default=-1)
    last = max((bracket.end for bracket in brackets), default=-1)
    if brackets:
        yield view.found(
            first,
            last,
            "Square brackets mark text that is not agreed: settle it before submission.",
        )
    for marks in read.marks:
        for span in (marks.number_span, marks.agreed):
            if span is not None and not first <= span[0] < last:
                words = view.text[slice(*span)].strip()
                yield view.found(*span, f"“{words}” is a mark of negotiation.")
