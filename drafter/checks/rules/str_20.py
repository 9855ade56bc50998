"""The adoption line of the General Assembly and the Economic and Social Council: 81st plenary meeting / 4 December 2000.

What it checks: the words of the meeting and, in an adopted text, that the date is there. The ordinal is SES-02.

Right: 81st plenary meeting / 4 December 2000
Wrong: 81th Plenary Meeting / December 4, 2000

Exceptions: the Human Rights Council (STR-21); the Security Council has no such line (STR-23).

Source: RES-STR-20; Editorial Manual, "Resolutions: drafting and editing".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.scope import ECOSOC, GA, State
from drafter.checks.views import WholeView
from drafter.conventions.wording import Wording

_MEETING = re.compile(r"\d+(?:st|nd|rd|th) (?:\(?resumed\)? )?(?:plenary )?meeting(?: \([^)]*\))?")


@whole_rule(
    "STR-20", "Adoption line", Severity.ERROR, facts=None,
    organs={GA, ECOSOC}, states={State.ADOPTED},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A meeting in other words."""
    meeting = " ".join(whole.resolution.adoption.meeting.split())
    if meeting and _MEETING.fullmatch(meeting) is None:
        yield Found(
            0,
            0,
            Wording(
                "The adoption line reads “81st plenary meeting”, not “{meeting}”.", meeting=meeting
            ),
        )
