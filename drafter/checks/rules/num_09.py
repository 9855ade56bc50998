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

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OPENERS, PROSE, text_rule
from drafter.checks.scope import State
from drafter.checks.views import TextView
from drafter.conventions.negotiation.reading import may_hold_marks, read_text
from drafter.conventions.wording import Wording


@text_rule(
    "NUM-09", "No marks of negotiation", Severity.ERROR,
    roles=PROSE | {Role.TITLE}, states={State.DRAFT},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A bracket, or another mark, left over."""
    if not may_hold_marks(view.text):
        return
    read = read_text(view.text)
    brackets = read.open()
    first = min((bracket.start for bracket in brackets), default=-1)
    last = max((bracket.outer_end for bracket in brackets), default=-1)
    if brackets:
        yield view.found(
            first,
            last,
            "Square brackets mark text that is not agreed: settle it before submission.",
        )
    for marks in read.marks:
        number = marks.number
        plain = number is not None and not (number.numeral or number.alternative)
        told = plain and view.role in OPENERS  # "OP 5" is NUM-02
        for span in (None if told else marks.number_span, marks.agreed):
            if span is not None and not first <= span[0] < last:
                words = view.text[slice(*span)].strip()
                yield view.found(*span, Wording("“{words}” is a mark of negotiation.", words=words))
