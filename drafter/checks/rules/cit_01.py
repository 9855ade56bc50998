"""A resolution is cited with its date the first time.

What it checks: the first citation of each resolution; the date may stand after it or be shared by
several numbers.

Right: Recalling its resolution 63/170 of 18 December 2008,
Wrong: Recalling its resolution 63/170,

Exceptions: annexes, resolutions of bodies whose dates are not known; the Security
Council, which never gives the date. Advice only: an undated first citation is often legitimate.

Source: RES-CIT-01; measured: first citation dated in the General Assembly 96.6 %, the Human Rights Council 90.6 %.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.conventions.adoptions import adoption
from drafter.conventions.citations import Citation
from drafter.conventions.dates import format_date
from drafter.conventions.wording import Wording

_LONG_LIST = 3
"""A list of so many numbers goes without dates."""
_DATED_OTHERWISE = re.compile(
    r"\W{0,3}(?: and \d[\w/ ()-]*)?,? (?:respectively,? )?(?:adopted|on \d|and its|dated)"
)
_ROLES = (Role.PREAMBULAR, Role.OPERATIVE, Role.SUBPARAGRAPH, Role.TITLE)


def _facts(view: TextView) -> object:
    return view.facts.citations if view.role in _ROLES else ()


@whole_rule("CIT-01", "Date at the first citation", Severity.ADVICE, facts=_facts, organs=NOT_SC)
def rule(whole: WholeView) -> Iterable[Found]:
    """A first citation without date."""
    seen: set[str] = set()
    for view in whole.texts:
        if view.role not in _ROLES or view.place.zone is not Zone.BODY:
            continue
        sizes = Counter(c.chain for c in view.facts.citations)
        for citation in view.facts.citations:
            key = citation.number.without_parts
            if key in seen:
                continue
            seen.add(key)
            if citation.date is not None or citation.date_source or citation.kind != "resolution":
                continue
            if sizes[citation.chain] < _LONG_LIST:
                yield from _undated(view, citation)


def _undated(view: TextView, citation: Citation) -> Iterator[Found]:
    start, end = citation.number_start, citation.number_end
    if view.is_quoted(start) or citation.organ is None or view.role is Role.TITLE:
        return
    if citation.organ_source == "inferred" or _DATED_OTHERWISE.match(view.folded, end):
        return
    known = adoption(citation.organ, citation.number.text)
    if known is None:
        return
    fix: Fix | None = None
    if known.is_certain:
        words = f" of {format_date(known.date)}"
        fix = view.replacing(
            Wording("Add “{words}”", words=words.strip()), end, end, words, safe=False
        )
    yield view.found(
        start,
        end,
        Wording(
            "At its first mention resolution {number} is cited with its date.",
            number=citation.number.text,
        ),
        fix,
    )
