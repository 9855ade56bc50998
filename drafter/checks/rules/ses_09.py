"""An interval that is named fits the distance between the sessions.

What it checks: "annual", "biennial" and "triennial" in an operative paragraph that asks for something at one session
to come, against the number of sessions until then: the Human Rights Council has three sessions a year, the
General Assembly one.

Right: (Human Rights Council, sixty-first session) the triennial workshop ... at its seventieth session
Wrong: (Human Rights Council, sixty-first session) the annual panel discussion ... at its sixty-ninth session

Exceptions: first reports on a new cycle, series that started elsewhere: advice only.

Source: RES-SES-09; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.ordinal_places import numbered
from drafter.checks.place import Role
from drafter.checks.rule import whole_rule
from drafter.checks.scope import GA, HRC
from drafter.checks.session_owner import session_owner
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import counted

_INTERVAL = re.compile(
    r"\b(?P<word>annual(?= (?:\w+ )?(?:panel|workshop|discussion|debate))|biennial|triennial)\b"
    r"(?=[^,;]*\b(?:report|panel|workshop|discussion|meeting|debate|update))"
)
_YEARS = {"annual": 1, "biennial": 2, "triennial": 3}
_ASKED = re.compile(r"\bto (?:submit|present|report|hold|convene|organize)\b")


def _facts(view: TextView) -> object:
    if view.role is not Role.OPERATIVE or ("nnual" not in view.text and "ennial" not in view.text):
        return ()
    intervals = list(view.finditer(_INTERVAL))
    things = [t for t in numbered(view, "session") if session_owner(view, t) == view.scope.organ]
    if len(intervals) != 1 or len(things) != 1 or _ASKED.search(view.folded) is None:
        return ()
    if things[0].ordinal.start < intervals[0].start():
        return ()
    return (*intervals[0].span("word"), intervals[0]["word"], things[0].ordinal.value)


@whole_rule("SES-09", "Interval and session agree", Severity.ADVICE, facts=_facts, organs={GA, HRC})
def rule(whole: WholeView) -> Iterable[Found]:
    """An interval that does not fit the session named."""
    now = whole.scope.session
    if now is None or whole.scope.special:
        return
    a_year = 3 if whole.scope.organ == HRC else 1
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if not isinstance(fact, tuple) or not fact:
            continue
        start, end, word, value = fact
        ahead = value - now
        if ahead > 0 and ahead != _YEARS[word] * a_year:
            yield view.found(
                start,
                end,
                counted(
                    _YEARS[word] * a_year,
                    "“{word}” would be {n} session ahead; the session named is {ahead} ahead.",
                    "“{word}” would be {n} sessions ahead; the session named is {ahead} ahead.",
                    word=word.capitalize(),
                    ahead=ahead,
                ),
            )
