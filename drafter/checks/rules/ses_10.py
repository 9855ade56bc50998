"""Anniversaries are numbered in words, and the number must agree with the year.

What it checks: the ordinal before "anniversary", and for well-known events the year that is named with it.

Right: the seventy-fifth anniversary of the Universal Declaration of Human Rights, in 2023
Wrong: the 75th anniversary of the Universal Declaration of Human Rights, in 2024

Exceptions: quotations; figures from the 100th on.

Source: RES-SES-10; measured: in words 643 times, in figures 3 times. Years of the events: their founding texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.ordinal_places import NumberedThing, numbered
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.scope import SC
from drafter.checks.tables import anniversaries
from drafter.checks.views import TextView
from drafter.conventions.ordinals import ordinal_words, session_ordinal
from drafter.conventions.wording import Wording

_YEAR_AFTER = re.compile(
    r"(?:(?!nniversar)[^,;]){0,60}?,? (?:in|on|throughout|during|to be (?:commemorated|celebrated|observed|held|marked) (?:in|on)|"
    r"(?:falls|occurs|falling|occurring) (?:in|on)) (?:\d{1,2} [A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b(?!/)"
)
_YEAR_BEFORE = re.compile(r"\b(?:in|throughout|during) (?P<year>20\d\d),? (?:of )?the \Z")


@text_rule(
    "SES-10", "Anniversaries", Severity.WARNING,
    roles=RUNNING | {Role.TITLE}, zones=OWN_WORDS, by_organ={SC: Severity.ADVICE},
    triggers=("nniversar",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """An anniversary in figures, or with the wrong number for its year."""
    for thing in numbered(view, "anniversary"):
        ordinal = thing.ordinal
        if view.is_quoted(ordinal.start) or not 0 < ordinal.value < 400:
            continue
        shown = view.folded[ordinal.start : ordinal.end]
        right = session_ordinal(ordinal.value)
        should_be = _number_for_year(view, thing)
        if should_be is not None and should_be != ordinal.value and 0 < should_be < 100:
            words = ordinal_words(should_be)
            yield view.found(
                ordinal.start,
                ordinal.end,
                Wording("In the year named this is the {words} anniversary.", words=words),
                view.replacing(
                    Wording("Write “{right}”", right=words),
                    ordinal.start,
                    ordinal.end,
                    words,
                    safe=False,
                ),
            )
        elif ordinal.value < 100 and shown.lower() != right:
            if shown[0].isupper():
                right = right.capitalize()
            yield view.found(
                ordinal.start,
                ordinal.end,
                Wording("Anniversaries are numbered in words: “{right}”.", right=right),
                view.replacing(
                    Wording("Write “{right}”", right=right), ordinal.start, ordinal.end, right
                ),
            )


def _number_for_year(view: TextView, thing: NumberedThing) -> int | None:
    """The number that the anniversary has in the year named with it; None where that is not clear."""
    after = view.folded[thing.noun_end : thing.noun_end + 260]
    for event, founded in anniversaries():
        named = re.match(
            rf" of (?:the )?(?:adoption of |signing of |founding of |establishment of )?(?:the )?{event}",
            after,
        )
        if named is None:
            continue
        year = _YEAR_AFTER.match(after, named.end())
        if year is None:
            year = _YEAR_BEFORE.search(
                view.folded, max(thing.ordinal.start - 40, 0), thing.ordinal.start
            )
        return int(year["year"]) - founded if year is not None else None
    return None
