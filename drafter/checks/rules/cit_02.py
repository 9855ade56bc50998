"""Later citations of a resolution go without the date.

What it checks: the date of a resolution given again.

Right: the implementation of resolution 63/170 (cited above with its date)
Wrong: the implementation of resolution 63/170 of 18 December 2008 (second citation)

Exceptions: a chain that lists many resolutions again; a first citation in a title or a footnote.

Source: RES-CIT-02; measured: undated in 94 to 98 % of the cases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import Wording

_ROLES = (Role.PREAMBULAR, Role.OPERATIVE, Role.SUBPARAGRAPH)


def _facts(view: TextView) -> object:
    return view.facts.citations if view.role in _ROLES else ()


@whole_rule("CIT-02", "No date at later citations", Severity.ADVICE, facts=_facts, organs=NOT_SC)
def rule(whole: WholeView) -> Iterable[Found]:
    """A date given twice."""
    dated: set[tuple[str | None, str]] = set()
    for view in whole.texts:
        if view.role not in _ROLES or view.place.zone is not Zone.BODY:
            continue
        citations = view.facts.citations
        sizes = Counter(c.chain for c in citations)
        for citation in citations:
            key = (citation.organ, citation.number.text)
            own = citation.date_source == "own" and not view.is_quoted(citation.start)
            if own and key in dated and sizes[citation.chain] == 1:
                start, end = citation.number_end, citation.end
                yield view.found(
                    start,
                    end,
                    Wording(
                        "Resolution {number} has been cited with its date before.",
                        number=citation.number.text,
                    ),
                    view.replacing("Remove the date", start, end, "", safe=False),
                )
            if citation.date is not None:
                dated.add(key)
