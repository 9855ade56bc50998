"""“Adopted by ... on ...”: the date of a well-known instrument is right.

What it checks: the date that follows "adopted ... on" after the Vienna Declaration, the Beijing Declaration, the
Durban Declaration, the 2030 Agenda, the Sendai Framework, the Universal Declaration and others.

Right: the Vienna Declaration and Programme of Action, adopted by the World Conference on Human Rights on 25 June 1993,
Wrong: the Vienna Declaration and Programme of Action, adopted by the World Conference on Human Rights on 12 July 1993,

Exceptions: dates of signature, of entry into force, of endorsement.

Source: RES-CIT-11; the instruments themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.tables import instrument_dates
from drafter.checks.views import TextView
from drafter.conventions.dates import find_dates, format_date
from drafter.conventions.wording import Wording

_ADOPTED = re.compile(
    r",?\ufffc? (?:which was )?(?:as )?adopted (?:by [^,;]{1,120}? |at [^,;]{1,120}? |in [A-Z][a-z]+,? |unanimously |)on (?P<date>\d{1,2} [A-Z][a-z]+ \d{4})"
)

_OF_ANOTHER = re.compile(r"\b(?:of|on|for|to|towards|with|implementing|under) the \Z")


@text_rule(
    "CIT-11",
    "Date of a well-known instrument",
    Severity.WARNING,
    roles=RUNNING,
    zones=OWN_WORDS,
    triggers=("adopted",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A wrong date of adoption."""
    for name, right in instrument_dates():
        position = view.folded.find(name)
        while position >= 0:
            match = _ADOPTED.match(view.folded, position + len(name))
            if match is not None and _is_head(view, position):
                dates = find_dates(match["date"])
                if dates and dates[0].date not in right:
                    start, end = match.span("date")
                    words = format_date(right[0])
                    yield view.found(
                        start,
                        end,
                        Wording("It was adopted on {day}.", day=right[0]),
                        view.replacing(
                            Wording("Write “{right}”", right=words), start, end, words, safe=False
                        ),
                    )
            position = view.folded.find(name, position + 1)


def _is_head(view: TextView, position: int) -> bool:
    """Whether the date is the instrument's own, not that of a review or declaration on it."""
    before = view.folded[max(0, position - 60) : position]
    return not view.is_quoted(position) and _OF_ANOTHER.search(before) is None
