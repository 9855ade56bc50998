"""Whose session a text speaks of: "to the General Assembly at its eighty-first session"."""

from __future__ import annotations

import re

from drafter.checks.ordinal_places import NumberedThing
from drafter.checks.scope import ECOSOC, GA, HRC
from drafter.checks.views import TextView
from drafter.conventions.organs import COMMISSION_ON_HUMAN_RIGHTS

_BODY = re.compile(
    r"\b(?P<other>(?:[A-Z][\w-]+ (?:[a-z]{2,4} )?)*?(?:Commission(?! on Human Rights)|Committee|Conference|Board|Forum|"
    r"Congress|Group|Meeting|Panel|Subcommittee|Parties|Tribunal|Court|Subcommission|Union|Parliament|Mechanism|Congresses|Partnership)s?)\b"
    r"|\b(?P<chr>Commission on Human Rights)\b"
    r"|\b(?P<hrc>Human Rights Council)\b"
    r"|\b(?P<ecosoc>Economic and Social Council)\b"
    r"|(?P<foreign>(?!General )[A-Z][\w-]+ )?\b(?P<ga>(?P<general>General )?Assembly)\b(?P<of> of )?"
    r"|(?P<governing>[A-Z][\w-]+ )?\bCouncil\b"
    r"|\b(?P<it>(?:to|before|by|for) it)\b"
)
_OF = re.compile(r" of (?:the )?")
_REPORTER = re.compile(
    r"\b(?:Secretary-General|High Commissioner|Special Rapporteur|Independent Expert|Special Representative|"
    r"Executive Director|Administrator|President)\b"
)
_AT_ITS = re.compile(
    r"(?:\bat|\bin|\bof|\bfor|\bduring|\bfrom|\bto|\buntil|\bbefore|\band|,) (?:(?:its|their) |the (?:main part of its |resumed part of its |second part of its |first part of its )?)(?:resumed |forthcoming |next )?\Z"
)


def session_owner(view: TextView, thing: NumberedThing) -> str | None:
    """The organ of a regular session that a text names, None where that is another body or unclear."""
    if thing.kinds not in ("", "regular"):
        return None
    start = thing.ordinal.start
    after = _OF.match(view.folded, thing.noun_end)
    if after is not None:
        body = _BODY.match(view.folded, after.end())
        return _organ(view, body) if body is not None else None
    before = view.folded[:start]
    if _AT_ITS.search(before[-60:]) is None:
        return None
    last: re.Match[str] | None = None
    for match in _BODY.finditer(view.folded, max(0, start - 300), start):
        last = match
    if last is None:
        spoken = view.opening is not None and view.opening.base.startswith("Decides")
        own = spoken or _REPORTER.search(before) is not None
        return view.scope.organ or None if own else None
    return _organ(view, last)


def _organ(view: TextView, body: re.Match[str]) -> str | None:
    own = view.scope.organ
    if body["it"]:
        return own or None
    if body["chr"]:
        return COMMISSION_ON_HUMAN_RIGHTS
    if body["hrc"]:
        return HRC
    if body["ecosoc"]:
        return ECOSOC
    if body["ga"]:
        foreign = (body["foreign"] or "").strip()
        if body["general"] is None and (body["of"] or (foreign and foreign not in ("The",))):
            return None
        return GA
    if body["other"]:
        return None
    governing = (body["governing"] or "").strip()
    if governing and governing != "The":
        return None
    return own if own in (HRC, ECOSOC) else None
