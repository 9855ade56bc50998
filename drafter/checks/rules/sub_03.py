"""A draft is handed in in time.

General Assembly: four full business days before action; rules 78 and 120 of procedure: not later than the day before.
Human Rights Council: by the end of the last week but one of the session, after at least one open informal
consultation.

What it checks: the date of a draft against its session, where both are known: after the session has closed, and in the Human
Rights Council after the Friday of the last week but one.

Right: (a session that closes on Friday, 10 October 2025) a draft of 2 October 2025
Wrong: (the same session) a draft of 7 October 2025

Exceptions: sessions whose days are not known exactly; a time that the Bureau has set otherwise, hence advice. When action will
be taken is not in the text: the days before it are not judged.

Source: RES-SUB-03; Guidelines for the submission of proposals in the General Assembly; rules of procedure; HRC 5/1, 16/21.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.scope import GA, HRC, State
from drafter.checks.views import WholeView
from drafter.conventions.sessions import session
from drafter.conventions.wording import Wording


@whole_rule(
    "SUB-03", "Time of submission", Severity.ADVICE, facts=None,
    organs={GA, HRC}, states={State.DRAFT},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A date after the last day for drafts."""
    masthead, scope = whole.masthead, whole.scope
    day = masthead.document_date
    if day is None or not scope.organ or masthead.session is None or scope.special:
        return
    held = session(scope.organ, masthead.session)
    if held is None or not held.is_exact or held.until is None or held.closes is None:
        return
    if day > held.until:
        message = Wording(
            "The draft is dated after the end of its session on {day}.", day=held.until
        )
        yield Found(0, 0, message)
    elif scope.organ == HRC and day > (last := _last_day(held.closes)):
        message = Wording(
            "Drafts are handed in by the end of the last week but one: {day}.", day=last
        )
        yield Found(0, 0, message)


def _last_day(closes: dt.date) -> dt.date:
    """The Friday before the week in which the session closes."""
    return closes - dt.timedelta(days=closes.weekday() + 3)
