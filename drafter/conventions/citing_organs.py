"""Whose resolution is cited: the words around "resolution" and what they stand for (RES-CIT-04).

"its" is the organ of the text; "the Assembly" and "the Council" are the organ of that short name whose
numbers have the form at hand; other bodies (World Health Assembly) are told apart and left unknown.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from drafter.conventions.adoptions import adoption_date
from drafter.conventions.numbers import ResolutionNumber, possible_organs
from drafter.conventions.organs import (
    COMMISSION_ON_HUMAN_RIGHTS,
    ECONOMIC_AND_SOCIAL_COUNCIL,
    GENERAL_ASSEMBLY,
    HUMAN_RIGHTS_COUNCIL,
    SECURITY_COUNCIL,
)

OrganSource = Literal["own", "stated", "short name", "inherited", "inferred"]
Whose = tuple[str | None, str, OrganSource]

_NAMES = {
    "General Assembly": GENERAL_ASSEMBLY,
    "Security Council": SECURITY_COUNCIL,
    "Economic and Social Council": ECONOMIC_AND_SOCIAL_COUNCIL,
    "Human Rights Council": HUMAN_RIGHTS_COUNCIL,
    "Commission on Human Rights": COMMISSION_ON_HUMAN_RIGHTS,
}
_SHORT = {
    "Assembly": (GENERAL_ASSEMBLY,),
    "Council": (HUMAN_RIGHTS_COUNCIL, ECONOMIC_AND_SOCIAL_COUNCIL, SECURITY_COUNCIL),
    "Commission": (COMMISSION_ON_HUMAN_RIGHTS,),
}
_QUALIFIERS = (
    r"(?:(?:previous|relevant|subsequent|recent|other|annual|earlier|landmark|most|last|all|latest|own|"
    r"successive|above-mentioned|aforementioned|pertinent|related|various|numerous|historic|key|first|"
    r"recently adopted|main|the|two|three|four|draft)\s)*"
)
_ITS = re.compile(rf"\b(?:[Ii]ts|our)\s{_QUALIFIERS}\Z")
# "its relevant resolutions, in particular resolution 70/1", "the resolutions of the Commission on Human
# Rights, the latest being resolution 2000/80": the words before the introducing ones tell whose.
_INTRODUCING = re.compile(
    r"\b(?:including|in particular|inter alia|notably|namely|especially|the latest being|most recently|"
    r"the most recent being|beginning with|starting with|among others|such as)[, ]*(?:(?:through|in|by|the) )?\Z"
)
_POSSESSIVE = re.compile(rf"(?:'s?)?\s{_QUALIFIERS}\Z")
_LINKS = r"(?:and|of|on|for|the|in|against|to)"
_NAME = rf"[A-Z][\w'-]*(?:,? (?:{_LINKS} ){{0,3}}[A-Z][\w'-]*)*"
_NAME_END = re.compile(rf"(?P<name>{_NAME})\Z")
_AFTER = re.compile(rf",? (?:adopted by|of) the (?P<name>{_NAME})")
# "the Human Rights Council, in its resolution 5/1": "its" is then that body's and not the text's own.
_BEFORE_NAME = re.compile(r"\b(?:the|by|of) (?=[A-Z])")
_SUBJECT = re.compile(
    rf"(?:the|by|of) (?P<name>{_NAME})"
    r"(?P<between>(?:(?!\band (?:its|recalling)\b)[^;.()]){0,90}?)\b"
    r"(?:in|pursuant to|by|under|through|of|with|per|following|contained in|and,? in) "
    rf"[Ii]ts\s{_QUALIFIERS}\Z"
)
_EARLIER = re.compile(
    rf"\b(?:resolutions?|decisions?)(?: and (?:resolutions?|decisions?))?,? (?:adopted by|of) the (?P<of>{_NAME})"
    rf"|(?P<name>{_NAME}) (?:resolutions|decisions)\b"
    r"|\b(?P<its>[Ii]ts)\b[^;.]{0,60}?\b(?:resolutions|decisions)\b"
)
_BODY_WORDS = re.compile(
    r"\b(?:Assembly|Council|Commission|Committee|Conference|Board|Congress|Parties|Union|Organization|"
    r"Agency|Forum|Authority|Meeting|Parliament|Summit|Fund|Programme|League|Group)\b"
)
_REACH = 320
# The Commission on Human Rights adopted its resolutions in the spring, the Council its own later.
_CHR_MONTHS = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to have adopted the cited text: ``words`` as written, ``is_own`` for "its", and
    ``subject`` the body that "its" may stand for ("the Council, in its resolution 5/1"), or ""."""

    words: str
    is_own: bool = False
    subject: str = ""


def organ_before(plain: str, head: int) -> Speaker:
    """The words just before "resolution" that say whose it is."""
    context = plain[max(0, head - _REACH) : head]
    if _ITS.search(context):
        return Speaker("its", is_own=True, subject=_subject(context))
    if _INTRODUCING.search(context):
        return _introduced(context)
    before = _POSSESSIVE.sub("", context)
    if before == context:
        return Speaker("")
    for name in _NAMES:
        if before.endswith(name):
            return Speaker(name)
    ending = _NAME_END.search(before)
    name = ending["name"] if ending else ""
    *earlier, last = name.split(" ")
    if last in _SHORT and earlier and (earlier[-1][:1].islower() or earlier[-1].endswith(",")):
        return Speaker(last)  # "section I of Assembly resolution", "..., and Assembly resolution"
    return Speaker(name)


def _subject(context: str) -> str:
    """The body whose "its" ends the context: "the Council, in its resolution", or ""."""
    for place in reversed(list(_BEFORE_NAME.finditer(context))):
        match = _SUBJECT.match(context, place.start())
        if match is not None:
            name = _known_or_same(match["name"])
            if is_body(name):
                return name
    return ""


def _introduced(context: str) -> Speaker:
    """Whose resolutions were spoken of before "including", "the latest being" and the like."""
    sentence = context[context.rfind(";") + 1 :]
    earlier = list(_EARLIER.finditer(sentence))
    if not earlier:
        return Speaker("")
    if earlier[-1]["its"]:
        return Speaker("its", is_own=True)
    name = earlier[-1]["of"] or earlier[-1]["name"]
    known = next((n for n in _NAMES if name.startswith(n) or name.endswith(n)), name)
    return Speaker(known if is_body(known) else "")


def _known_or_same(words: str) -> str:
    """The last name of a known organ in the words, else the words."""
    found = max(_NAMES, key=words.rfind)
    return found if found in words else words


def organ_after(plain: str, position: int) -> str:
    """The body named after a citation: "resolution 60/251 of the General Assembly", or ""."""
    match = _AFTER.match(plain, position)
    if match is None:
        return ""
    name = next((known for known in _NAMES if match["name"].startswith(known)), match["name"])
    return name if is_body(name) else ""


def is_body(name: str) -> bool:
    """Whether words are the name of a body that could adopt something, and not any capitals."""
    return bool(_BODY_WORDS.search(name))


def resolve(
    numbers: list[tuple[ResolutionNumber, dt.date | None]],
    before: Speaker,
    after: str,
    own: str | None,
    last: Whose,
) -> Whose:
    """Whose the numbers of one list are, each given with the date written beside it.

    ``last`` is what the citation before was taken for: a bare "resolution" after it is most often
    of the same organ.
    """
    possible = _possible(numbers)
    if before.is_own:
        subject = _body(before.subject, possible) if before.subject else None
        if subject is not None:
            return subject, before.subject, "stated"
        if before.subject and before.subject not in (*_SHORT, *_NAMES):
            if own in possible and _agrees(numbers, own):
                return own, "its", "own"
            return None, before.subject, "stated"
        if own in possible and _fits(numbers, own):
            return own, "its", "own"
        inferred = _infer(numbers, None, possible)
        if inferred is None and own in possible:
            return own, "its", "own"
        return inferred, "its", "inferred"
    for name in (before.words, after):
        if name in _NAMES:
            return _NAMES[name], name, "stated"
        if name in _SHORT:
            return _body(name, possible), name, "short name"
        if name and is_body(name):
            return None, name, "stated"
    if last[0] in possible and last[2] != "inferred" and _fits(numbers, last[0]):
        return last[0], "", "inherited"
    return _infer(numbers, own, possible), "", "inferred"


def _possible(numbers: list[tuple[ResolutionNumber, dt.date | None]]) -> tuple[str, ...]:
    """The organs that all numbers may belong to; those of the first where no organ fits all."""
    first = possible_organs(numbers[0][0])
    rest = [possible_organs(number) for number, _ in numbers[1:]]
    common = tuple(o for o in first if all(o in others for others in rest))
    return common or first


def _body(name: str, possible: tuple[str, ...]) -> str | None:
    """The organ of a full or short name; of several Councils the one whose numbers look so."""
    if name in _NAMES:
        return _NAMES[name] if _NAMES[name] in possible else None
    return next((organ for organ in _SHORT.get(name, ()) if organ in possible), None)


def is_plausible(number: ResolutionNumber, organ_id: str, date: dt.date) -> bool:
    """Whether an organ can have adopted a text of that number in that year (RES-SES-05), roughly."""
    if number.year is not None:
        return abs(number.year - date.year) <= 1
    session = number.session or 0
    if number.session_kind != "regular":
        return True
    if organ_id == GENERAL_ASSEMBLY:
        return date.year - session in (1945, 1946)
    if organ_id == HUMAN_RIGHTS_COUNCIL:
        return abs(date.year - (2006 + (session - 1) // 3)) <= 1
    return True


def _fits(numbers: list[tuple[ResolutionNumber, dt.date | None]], organ_id: str | None) -> bool:
    return organ_id is not None and all(
        date is None or is_plausible(number, organ_id, date) for number, date in numbers
    )


def _agrees(numbers: list[tuple[ResolutionNumber, dt.date | None]], organ_id: str) -> bool:
    """Whether a date beside one of the numbers is the known day of that organ's resolution."""
    return any(date and adoption_date(organ_id, number.text) == date for number, date in numbers)


def _infer(
    numbers: list[tuple[ResolutionNumber, dt.date | None]],
    own: str | None,
    possible: tuple[str, ...],
) -> str | None:
    """The organ that form, dates and the table of adoptions point to; the text's own where they
    leave it open; None where a date fits none."""
    fitting = [o for o in possible if _fits(numbers, o)]
    if not fitting:
        return None

    def weight(organ_id: str) -> tuple[int, bool]:
        agreeing = 0
        for number, date in numbers:
            known = adoption_date(organ_id, number.text)
            agreeing += 0 if known is None else 1 if date is None else 3 if date == known else -2
            if organ_id == COMMISSION_ON_HUMAN_RIGHTS and date is not None:
                agreeing += 1 if date.month in _CHR_MONTHS else -1
        return agreeing, organ_id == own

    return max(fitting, key=weight)
