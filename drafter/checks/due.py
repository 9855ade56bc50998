"""To whom something that is asked for is to be given, and by when."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from drafter.checks.scope import GA, Scope
from drafter.conventions.dates import parse_date
from drafter.conventions.mentions import find_sessions
from drafter.conventions.organs import all_organs, organ


class Due(NamedTuple):
    """The bodies that receive it, the words that say when, and the session and day they name."""

    to: str
    when: str
    session: int | None
    date: dt.date | None


_BODY = re.compile(
    r"\b(?:to|before|with|brief|inform|update) (?:both )?(?:the )?(?P<first>{0})(?: and (?:to )?the (?P<second>{0}))?".format(
        r"(?:General )?Assembly|(?:Human Rights |Security |Economic and Social |Trusteeship )?Council|"
        r"Commission(?: (?:on|for) (?:the )?[A-Z][\w ,]*?(?=,? (?:at|for|by|on|in|a|an|with|through)\b|[,;.]|\Z))?|"
        r"(?:First|Second|Third|Fourth|Fifth|Sixth|Special|Advisory) Committee"
    )
)
_SESSION = re.compile(
    r"\b(?:at|in|during|before|for|by|starting (?:from|at)) (?:its|the|their) (?:[a-z]+-?[a-z]* (?:and|,) )*"
    r"(?:[a-z]+(?:-[a-z]+)?|\d+\w\w|\d{4}|next) (?:regular |special |annual |substantive |resumed )*sessions?(?: of \d{4})?"
)
_DAY = re.compile(
    r"\b(?:by|before|no later than|not later than|on|until) (?P<day>\d{1,2} [A-Z][a-z]+ \d{4})\b"
)
_OTHER = re.compile(
    r"\bin (?:his|her|its|their|the) (?:next|forthcoming|future|annual|regular) (?:\w+ )?reports?\b|"
    r"\b(?:by|before|no later than|until) (?:the )?(?:end of |early |mid-)?(?:[A-Z][a-z]+ )?\d{4}\b"
    r"|\bwithin (?:\w+ )?(?:\d+|[a-z]+(?:-[a-z]+)?) (?:days|weeks|months|years)\b(?: of [^,;.]{3,40})?"
    r"|\b(?:annually|biennially|biannually|quarterly|triennially|every (?:\w+ )?(?:days|weeks|months|years?|month))\b"
    r"|\bon an? (?:\w+ )?(?:annual|biennial|quarterly|triennial|regular|yearly|biannual) basis\b"
)


def due(action: str, scope: Scope, *, delivered: bool) -> Due:
    """What the words of a request say of recipient and time; a recipient only of what is `delivered`."""
    own = organ(scope.organ).name if scope.organ else ""
    to = _recipients(action, scope) if delivered else ""
    when: list[tuple[int, str]] = []
    number: int | None = None
    for match in _SESSION.finditer(action):
        numbers = [mention.number for mention in find_sessions(match[0])]
        if numbers and to in ("", own) and _is_past(max(numbers), scope):
            continue
        number = number or next(iter(numbers), None)
        when.append((match.start(), match[0]))
    day = _DAY.search(action)
    date = parse_date(day["day"]) if day else None
    if day is not None:
        when.append((day.start(), day[0]))
    when += [(match.start(), match[0]) for match in _OTHER.finditer(action)]
    if delivered and not to and number is not None:
        to = own
    return Due(to, "; ".join(words for _, words in sorted(when)), number, date)


def _is_past(session: int, scope: Scope) -> bool:
    """Whether a session is over: the report of then is meant, not one to come."""
    if scope.session is None or scope.special or scope.session > 200:
        return False
    return session < scope.session if scope.organ == GA else session < scope.session - 12


def _recipients(action: str, scope: Scope) -> str:
    match = _BODY.search(action)
    if match is None:
        return ""
    names = [_full(name, scope) for name in (match["first"], match["second"]) if name]
    return " and ".join(dict.fromkeys(names))


def _full(name: str, scope: Scope) -> str:
    """The name of an organ in full: "Assembly", "Council"."""
    if name == "Assembly":
        return "General Assembly"
    own = organ(scope.organ).name if scope.organ else ""
    if name == "Council" and own.endswith("Council"):
        return own
    return next((o.name for o in all_organs() if o.name == name), name)
