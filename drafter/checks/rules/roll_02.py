"""Stale material: what a text taken up again has left of its last version.

What it checks: a year that is over with an infinitive or "will" in a draft ("to commemorate
throughout 2023"), against the year of the session.

Right: (draft of 2026) to commemorate in 2028
Wrong: (draft of 2026) to commemorate throughout 2023

Exceptions: years of resolutions, plans, reports and past events ("held in 2023"); quotations.

Source: RES-ROLL-02; measured on drafts and versions of recurring resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, PARAGRAPHS, whole_rule
from drafter.checks.scope import ECOSOC, State
from drafter.checks.views import TextView, WholeView
from drafter.conventions.sessions import session_year
from drafter.conventions.wording import Wording

_STALE = re.compile(
    r"\b(?:to (?:commemorate|celebrate|observe|mark|convene|hold|organize|submit|present|report)|will be (?:held|convened|observed|marked))\b"
    r"(?P<between>[^,;]{0,60}?) (?:in|throughout|during|by|before) (?:[A-Z][a-z]+ )?(?P<year>20\d\d)\b(?![-–/])"
)
_PAST = re.compile(r"\b\w+ed\b")


def _facts(view: TextView) -> object:
    if view.role not in PARAGRAPHS or "20" not in view.text:
        return ()
    return tuple(
        (*m.span("year"), int(m["year"]))
        for m in view.finditer(_STALE)
        if not _PAST.search(m["between"])
    )


@whole_rule(
    "ROLL-02", "Stale years", Severity.WARNING, facts=_facts, organs=NOT_SC, states={State.DRAFT}
)
def rule(whole: WholeView) -> Iterable[Found]:
    """A year that is over where one to come is meant."""
    scope = whole.scope
    now = scope.date.year if scope.date is not None else None
    if now is None and scope.session is not None and not scope.special:
        now = scope.session if scope.organ == ECOSOC else session_year(scope.organ, scope.session)
    if now is None:
        return
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        for start, end, year in fact if isinstance(fact, tuple) else ():
            if year < now:
                yield view.found(
                    start,
                    end,
                    Wording("{year} is over: this text is of {now}.", year=year, now=now),
                )
