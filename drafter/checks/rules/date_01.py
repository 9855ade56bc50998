"""Dates are written day, month, year: 9 March 1993.

What it checks: the month before the day, ordinals, abbreviated months, leading zeros, commas, figures only.

Right: 9 March 1993
Wrong: March 9, 1993 · 9th March 1993 · 09 Mar. 1993 · 9/3/1993

Exceptions: quotations and titles; advice only in the Security Council, whose drafters write otherwise now and then.

Source: RES-DATE-01; Editorial Manual, "Numbers, dates and time"; measured: 31,086 of 31,094 dates.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.scope import SC
from drafter.checks.views import TextView
from drafter.conventions.dates import FoundDate, format_date
from drafter.conventions.wording import Wording

_AMBIGUOUS = ("figures",)


@text_rule(
    "DATE-01", "Day month year", Severity.ERROR, roles=RUNNING, zones=OWN_WORDS,
    by_organ={SC: Severity.ADVICE},
    triggers=("0",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A date in another form."""
    for date in view.facts.dates:
        if date.is_standard or date.problems == ("no such day",) or view.is_quoted(date.start):
            continue
        shown = view.text[date.start : date.end]
        day = date.date
        right = format_date(day, no_break=False) if day is not None else "9 March 1993"
        yield view.found(
            date.start,
            date.end,
            Wording(
                "A date is written day, month, year: “{right}”, not “{shown}”.",
                right=right,
                shown=shown,
            ),
            _fix(view, date),
        )


def _fix(view: TextView, date: FoundDate) -> Fix | None:
    day = date.date
    if day is None or "\ufffc" in view.text[date.start : date.end]:
        return None
    right = format_date(day)
    safe = not any(problem in _AMBIGUOUS for problem in date.problems)
    return view.replacing(
        Wording("Write “{right}”", right=right), date.start, date.end, right, safe=safe
    )
