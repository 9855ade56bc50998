"""The number of a cited resolution is possible: its session or year is not still to come.

What it checks: "resolution 85/12" in a text of the eightieth session, a Security Council resolution of a year to come,
a resolution of the Economic and Social Council of such a year.

Right: (eightieth session) resolution 79/12
Wrong: (eightieth session) resolution 85/12

Exceptions: resolutions of other bodies, whose numbers may be greater.

Source: RES-SYM-02; Editorial Manual, "Numbering of resolutions".
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PROSE, whole_rule
from drafter.checks.scope import ECOSOC, GA, HRC, SC
from drafter.checks.views import TextView, WholeView
from drafter.conventions.adoptions import adoption
from drafter.conventions.citations import Citation
from drafter.conventions.sessions import session
from drafter.conventions.wording import Wording

_FAR = 15
"""A number further ahead belongs to another body."""


def _facts(view: TextView) -> object:
    return view.facts.citations if view.role in PROSE else ()


@whole_rule("SYM-02", "Possible numbers", Severity.WARNING, facts=_facts)
def rule(whole: WholeView) -> Iterable[Found]:
    """A number that does not exist yet."""
    year = _year(whole)
    if year is None:
        return
    for view in whole.texts:
        if view.role not in PROSE:
            continue
        for citation in view.facts.citations:
            number = citation.number
            cited = number.year
            if number.session is not None and citation.organ in (GA, HRC):
                held = session(citation.organ, number.session, number.session_kind)
                cited = held.year if held is not None else None
            elif citation.organ not in (SC, ECOSOC):
                continue
            if not _is_clear(view, citation) or _is_of_another(citation):
                continue
            if cited is not None and year + 1 < cited <= year + _FAR:
                yield view.found(
                    citation.number_start,
                    citation.number_end,
                    Wording("There is no resolution {number} yet.", number=number.text),
                )


def _is_clear(view: TextView, citation: Citation) -> bool:
    """Whether the words say whose resolution it is: "its" only at the head of a paragraph."""
    if view.is_quoted(citation.start) or citation.organ_source == "inferred":
        return False
    if citation.organ_words.lower() in ("its", "it"):
        return view.opening is not None and citation.head - view.opening.end < 30
    return True


def _is_of_another(citation: Citation) -> bool:
    """Whether another organ has adopted a resolution of this number."""
    return any(adoption(organ, citation.number.text) for organ in (GA, HRC))


def _year(whole: WholeView) -> int | None:
    scope = whole.scope
    if scope.date is not None:
        return scope.date.year
    if scope.session is None or scope.organ not in (GA, HRC, ECOSOC):
        return None
    held = session(scope.organ, scope.session)
    return held.year if held is not None else None
