"""The date of a cited resolution is the day on which it was adopted, and its title the one it has.

What it checks: the date after a resolution against the known day of adoption of some 9,700 resolutions, and where
that is not known, against the session that adopted it; one resolution cited with two dates; and in a text taken
up again, the date of the last version against its own adoption line; the title after "entitled" against the known
titles of some 4,000 resolutions. What the tables do not know is looked up in the user's library of resolutions.

Why: wrong dates are copied from text to text and live for years.

Right: its resolution 52/15 of 3 April 2023
Wrong: its resolution 52/15 of 14 April 2023

Exceptions: parts of a resolution adopted on different days; numbers of other bodies; titles cited in part, with or without
a leading article, and those of a section ("section I of its resolution 74/133, entitled ..."). A warning, since two of a
thousand citations in issued texts are wrong themselves.

Source: RES-CIT-03; the days of adoption of issued resolutions; measured: 88 of 18,101 citations disagree.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.known import is_another_title, title_of
from drafter.checks.place import Role
from drafter.checks.rule import whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.conventions.adoptions import adoption
from drafter.conventions.citations import Citation
from drafter.conventions.dates import format_date
from drafter.conventions.sessions import could_be_adopted_on, session_of_number
from drafter.conventions.typography import fold
from drafter.conventions.wording import SessionName, Wording

_TITLED = re.compile(r',?\ufffc? entitled "(?P<title>[^"]+)"')
_OF_A_SECTION = re.compile(r"\b(?:sections?|parts?|paragraphs?|annex)\b[^,;]{0,40}\Z")
_SKIPPED = (Role.MASTHEAD_LINE, Role.ORGAN_LINE)


def _facts(view: TextView) -> object:
    if view.role in _SKIPPED:
        return ()
    return tuple(
        (citation, _title_after(view, citation))
        for citation in view.facts.citations
        if citation.date is not None or '"' in view.folded
    )


def _title_after(view: TextView, citation: Citation) -> str:
    """The title that follows a citation: "..., entitled “...”"; empty where none does."""
    match = _TITLED.match(view.folded, _end(citation))
    if match is None or _OF_A_SECTION.search(view.folded, 0, citation.number_start):
        return ""
    return match["title"]


def _end(citation: Citation) -> int:
    return max(citation.end, citation.date.end if citation.date is not None else 0)


@whole_rule("CIT-03", "Date of a cited resolution", Severity.WARNING, facts=_facts)
def rule(whole: WholeView) -> Iterable[Found]:
    """A date that is not the day of adoption."""
    first: dict[tuple[str, str], dt.date] = {}
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        for citation, title in fact if isinstance(fact, tuple) else ():
            if title and citation.organ is not None and not view.is_quoted(citation.start):
                yield from _other_title(whole, view, citation, title)
            day = citation.date.date if citation.date else None
            if day is None or citation.organ is None or view.is_quoted(citation.start):
                continue
            fault = _fault(whole, citation, day)
            key = (citation.organ, citation.number.text)
            if fault is None and first.setdefault(key, day) != day and not citation.number.parts:
                message = Wording(
                    "Resolution {number} is cited with two dates in this text.",
                    number=citation.number.text,
                )
                fault = message, None, Severity.WARNING
            if fault is not None:
                yield _found(view, citation, *fault)


def _other_title(
    whole: WholeView, view: TextView, citation: Citation, cited: str
) -> Iterator[Found]:
    number = citation.number.text
    right = title_of(citation.organ or "", number, whole.known).rstrip(".")
    match = _TITLED.match(view.folded, _end(citation))
    if not right or match is None or not is_another_title(cited, right):
        return
    start, end = match.span("title")
    fix = None
    if "\ufffc" not in view.text[start:end] and '"' not in fold(right):
        fix = view.replacing(Wording("Write “{right}”", right=right), start, end, right, safe=False)
    yield view.found(
        start,
        end,
        Wording("Resolution {number} is entitled “{right}”.", number=number, right=right),
        fix,
        Severity.WARNING,
    )


_Fault = tuple[str, dt.date | None, Severity | None]


def _fault(whole: WholeView, citation: Citation, day: dt.date) -> _Fault | None:
    organ, number = citation.organ or "", citation.number.text
    if citation.organ_source == "inferred" and citation.organ_words == "":
        clear = False
    else:
        clear = True
    known = adoption(organ, number)
    if known is not None:
        if known.date == day or known.number != number:
            return None
        certain = known.is_certain and clear and citation.date_source == "own"
        severity = None if certain else Severity.WARNING
        return (
            Wording("Resolution {number} was adopted on {day}.", number=number, day=known.date),
            known.date,
            severity,
        )
    stored = whole.known.get((organ, number))
    if stored is not None and stored.date is not None and clear:
        if stored.date == day:
            return None
        message = Wording(
            "In your library resolution {number} is of {day}.", number=number, day=stored.date
        )
        return message, stored.date, Severity.WARNING
    own = whole.masthead.number == number and whole.resolution.adoption.date
    if own and own != day:
        message = Wording("The adoption line of this text says {day}.", day=own)
        return message, own, Severity.WARNING
    if clear and could_be_adopted_on(organ, number, day) is False:
        held = session_of_number(organ, number)
        if held is None:
            return None
        return (
            Wording(
                "{day} is not in the {session} that adopted it.",
                day=day,
                session=SessionName(held.number, held.kind),
            ),
            None,
            Severity.WARNING,
        )
    return None


def _found(
    view: TextView,
    citation: Citation,
    message: str,
    right: dt.date | None,
    severity: Severity | None,
) -> Found:
    date = citation.date
    start, end = (date.start, date.end) if date is not None else (citation.start, citation.end)
    fix: Fix | None = None
    if right is not None and citation.date_source == "own" and "\ufffc" not in view.text[start:end]:
        words = format_date(right, no_break="\u00a0" in view.text[start:end])
        fix = view.replacing(Wording("Write “{right}”", right=words), start, end, words, safe=False)
    return view.found(start, end, message, fix, severity)
