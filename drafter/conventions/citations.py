"""Citations of resolutions and decisions in running text (RES-CIT-01 to -07).

    General Assembly resolution 60/251 of 15 March 2006
    its resolutions 6/20 of 28 September 2007, 12/15 of 1 October 2009 and 43/17 of 22 June 2020
    resolution 2709 (2023);  resolutions 5/1 and 5/2 of 18 June 2007;  Council resolution 5/1

Each number is a citation of its own; those of one list share a ``chain``. Whose resolution it is, is
told by the words before ("its", "Assembly") or after ("of the General Assembly"), else inferred from
the form of the number and the table of adoptions, and ``organ_source`` says so.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Literal

from drafter.conventions.adoptions import adoption_date
from drafter.conventions.citing_organs import (
    OrganSource,
    Speaker,
    Whose,
    organ_after,
    organ_before,
    resolve,
)
from drafter.conventions.dates import FoundDate, find_dates
from drafter.conventions.numbers import (
    NUMBER_PATTERN,
    ResolutionNumber,
    number_from_match,
    possible_organs,
)
from drafter.conventions.typography import fold

CitedKind = Literal["resolution", "decision"]
DateSource = Literal["", "own", "shared", "same date"]

_SYMBOL = r"(?:(?:A|S|E|A/HRC|E/CN\.4)/RES/)?"
_HEAD = re.compile(
    r"\b(?P<kind>[Rr]esolution|[Dd]ecision)(?P<plural>s?) (?:No\. ?|Nos\. ?)?"
    rf"(?=(?P<symbol>{_SYMBOL}){NUMBER_PATTERN}(?![\w/]))"
)
_NUMBER = re.compile(rf"(?P<symbol>{_SYMBOL}){NUMBER_PATTERN}(?![\w/])")
_SEPARATOR = re.compile(
    r"(?:,? (?:and|or|to|and also|as well as|and in particular|and, in particular,)|[,;]"
    r"|, in particular|, including|, namely) (?:(?:in particular|notably|including) )?"
    rf"(?=(?:{_SYMBOL}){NUMBER_PATTERN}(?![\w/]))"
)
# "resolutions 5/1, on institution-building ..., and 5/2, on the Code ..., of 18 June 2007"
_ASIDE = re.compile(
    r"(?P<aside>,? (?:on|entitled|concerning|regarding|relating|in which|by which)\b[^;]{1,300}?)"
    rf"(?:,? and|,) (?=(?:{_SYMBOL}){NUMBER_PATTERN}(?![\w/]))"
)
_OTHER_NUMBERING = re.compile(
    r"\b(?:resolutions?|decisions?|articles?|paragraphs?|sections?)\b", re.I
)
_BEFORE_DATE = re.compile(r",? (?:(?:both|all)(?: adopted)? )?(?:of|adopted on|dated) ")
_SAME_DATE = re.compile(r",? of (?:the same|even) date\b")
_LATER_DATE = re.compile(r"(?P<aside>[^;]{0,300}?),? (?P<all>both |all )?of (?=\d{1,2} [A-Z])")


@dataclass(frozen=True, slots=True)
class Citation:
    """One cited resolution or decision.

    ``start`` to ``end`` covers the number and the date that follows it; ``number_start`` to
    ``number_end`` the number alone; ``head`` is where the word "resolution" begins. ``organ`` is the
    organ's id, None for a body the program does not know; ``organ_words`` what was written ("its",
    "General Assembly"). ``date_source``: "own" follows the number, "shared" stands after a later
    number of the list, "same date" is "of the same date".
    """

    start: int
    end: int
    text: str
    number: ResolutionNumber
    number_start: int
    number_end: int
    kind: CitedKind
    plural: bool
    head: int
    chain: int
    organ: str | None
    organ_words: str
    organ_source: OrganSource
    date: FoundDate | None
    date_source: DateSource
    by_symbol: bool
    """Whether the document symbol was written ("A/RES/55/105") instead of the number."""


@dataclass(slots=True)
class _Item:
    number: ResolutionNumber
    start: int
    number_end: int
    end: int
    by_symbol: bool
    date: FoundDate | None = None
    source: DateSource = ""


def find_citations(text: str, organ: str | None = None) -> list[Citation]:
    """All citations of a text in order.

    ``text`` is a paragraph, a footnote or a whole resolution; ``organ`` is the id of the organ whose
    text it is, for "its resolution".
    """
    plain = fold(text)
    heads = list(_HEAD.finditer(plain))
    if not heads:
        return []
    dates = {date.start: date for date in find_dates(text)}
    found: list[Citation] = []
    last: Whose = (None, "", "inferred")
    done = 0
    for chain, head in enumerate(heads):
        if head.start() < done:
            continue
        items = _chain(plain, head, dates)
        done = items[-1].end
        before, after = organ_before(plain, head.start()), organ_after(plain, done)
        whose = resolve([_dated(item) for item in items], before, after, organ, last)
        last = whose
        for item in items:
            if whose[0] is not None and whose[0] not in possible_organs(item.number):
                # "resolutions 75/201 and 2558 (2020)": one list, two organs
                whose = resolve([_dated(item)], Speaker(""), "", organ, (None, "", "inferred"))
            _unshare(item, whose[0])
            found.append(
                Citation(
                    start=item.start,
                    end=item.end,
                    text=text[item.start : item.end],
                    number=item.number,
                    number_start=item.start,
                    number_end=item.number_end,
                    kind="decision" if head["kind"].lower() == "decision" else "resolution",
                    plural=bool(head["plural"]),
                    head=head.start(),
                    chain=chain,
                    organ=whose[0],
                    organ_words=whose[1],
                    organ_source=whose[2],
                    date=item.date,
                    date_source=item.source,
                    by_symbol=item.by_symbol,
                )
            )
    return _with_later_dates(plain, found, dates)


def _chain(plain: str, head: re.Match[str], dates: dict[int, FoundDate]) -> list[_Item]:
    """The numbers of one list, each with the date that follows it."""
    items: list[_Item] = []
    position = head.end()
    pending: list[_Item] = []
    while True:
        match = _NUMBER.match(plain, position)
        if match is None:
            break
        item = _Item(
            number_from_match(match), match.start(), match.end(), match.end(), bool(match["symbol"])
        )
        items.append(item)
        pending.append(item)
        if _take_date(plain, item, dates):
            for earlier in pending[:-1]:
                if _may_share(earlier.number, item.number):
                    earlier.date, earlier.source = item.date, "shared"
            pending = []
        separator = _SEPARATOR.match(plain, item.end)
        if separator is None and head["plural"]:
            aside = _ASIDE.match(plain, item.end)
            if aside is not None and not _OTHER_NUMBERING.search(aside["aside"]):
                separator = aside
                pending = []
        if separator is None:
            break
        position = separator.end()
    return items


def _may_share(earlier: ResolutionNumber, later: ResolutionNumber) -> bool:
    """Whether two numbers may have been adopted on one day: same session or year."""
    return (earlier.form, earlier.session, earlier.session_kind, earlier.year) == (
        later.form, later.session, later.session_kind, later.year,
    )  # fmt: skip


def _dated(item: _Item) -> tuple[ResolutionNumber, dt.date | None]:
    return item.number, item.date.date if item.date else None


def _unshare(item: _Item, organ_id: str | None) -> None:
    """Take a shared date from a number that is known to be of another day: "1514 (XV) and 1541 (XV)
    of 15 December 1960" dates the second only."""
    if item.source == "shared" and organ_id is not None and item.date is not None:
        known = adoption_date(organ_id, item.number.text)
        if known is not None and known != item.date.date:
            item.date, item.source = None, ""


def _take_date(plain: str, item: _Item, dates: dict[int, FoundDate]) -> bool:
    """Give an item the date that directly follows it, if one does."""
    lead = _BEFORE_DATE.match(plain, item.number_end)
    if lead is not None and lead.end() in dates:
        item.date = dates[lead.end()]
        item.source = "own"
        item.end = item.date.end
        return True
    same = _SAME_DATE.match(plain, item.number_end)
    if same is not None:
        item.source = "same date"
        item.end = same.end()
    return False


def _with_later_dates(
    plain: str, found: list[Citation], dates: dict[int, FoundDate]
) -> list[Citation]:
    """Give dates that stand later in the sentence to the undated numbers before them:
    "resolution 5/1 on ... and resolution 5/2 on ..., both of 18 June 2007"."""
    out = list(found)
    previous: FoundDate | None = None
    for index, citation in enumerate(out):
        if citation.date_source == "same date" and previous is not None:
            out[index] = replace(citation, date=previous)
        if citation.date is not None:
            previous = citation.date
            continue
        is_last = index + 1 == len(out)
        limit = len(plain) if is_last else out[index + 1].head
        later = _LATER_DATE.match(plain, citation.end, limit)
        if later is None or later.end() not in dates or citation.date_source:
            continue
        if _OTHER_NUMBERING.search(later["aside"]) or later["aside"][:1] not in (",", " "):
            continue
        date = dates[later.end()]
        first = index
        if later["all"]:
            count = 1 if later["all"] == "both " else 20
            while first > 0 and count and out[first - 1].date is None:
                first -= 1
                count -= 1
        elif later[0].rfind(",", 0, len(later[0])) < len(later["aside"]):
            continue  # "resolution 55/105 on the report of 3 May 2000": the report's date
        else:
            while (
                first > 0 and out[first - 1].date is None and out[first - 1].chain == citation.chain
            ):
                first -= 1
        for at in range(first, index + 1):
            out[at] = replace(out[at], date=date, date_source="shared")
        previous = date
    return out
