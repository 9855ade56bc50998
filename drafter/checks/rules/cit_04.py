"""Whose resolution it is: "its resolution" for the organ's own, the full name for another's.

What it checks: "its resolution" with a number of another organ, and the organ's own full name where "its" is
usual, at the head of a preambular paragraph.

Right: (Human Rights Council) Recalling General Assembly resolution 60/251 of 15 March 2006,
Wrong: (Human Rights Council) Recalling its resolution 60/251 of 15 March 2006,

Exceptions: lists that mix organs; texts that one organ recommends to another.

Source: RES-CIT-04; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import text_rule
from drafter.checks.scope import GA, HRC
from drafter.checks.views import TextView
from drafter.conventions.adoptions import adoption_date, known_to
from drafter.conventions.citations import Citation
from drafter.conventions.numbers import possible_organs
from drafter.conventions.organs import organ
from drafter.conventions.wording import Wording

_ITS = re.compile(r"\bits (?:previous |earlier )?resolutions? \Z")


@text_rule(
    "CIT-04",
    "Whose resolution",
    Severity.WARNING,
    roles={Role.PREAMBULAR},
    organs={GA, HRC},
    triggers=("esolution",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A resolution given to the wrong organ."""
    opening, own = view.opening, view.scope.organ
    if opening is None or not own:
        return
    for citation in view.facts.citations:
        if citation.kind != "resolution" or view.is_quoted(citation.start):
            continue
        near = citation.head - opening.end < 8
        before = view.folded[: citation.number_start]
        if near and _ITS.search(before) and _is_foreign(own, citation):
            yield view.found(
                citation.head - 4,
                citation.number_end,
                Wording(
                    "Resolution {number} is not one of the {organ}.",
                    number=citation.number.text,
                    organ=Wording(organ(own).name),
                ),
            )
    name = organ(own).name
    first = view.facts.citations[0] if view.facts.citations else None
    lead = re.compile(rf" (?P<w>{name}) resolutions? \Z")
    if first is None or own == HRC or first.organ != own:
        return
    match = lead.match(view.folded[opening.end : first.number_start])
    if match is not None and not any(c.organ != own for c in view.facts.citations):
        start, end = opening.end + match.start("w"), opening.end + match.end("w")
        yield view.found(
            start,
            end,
            "The organ calls its own resolution “its resolution”.",
            view.replacing("Write “its”", start, end, "its", safe=False),
            Severity.ADVICE,
        )


def _is_foreign(own: str, citation: Citation) -> bool:
    """Whether the number can only be another organ's: by its form, or by the known resolutions."""
    number = citation.number
    if own not in possible_organs(number):
        return True
    day = citation.date.date if citation.date is not None else None
    return day is not None and any(
        adoption_date(owner, number.text) == day for owner in known_to(number.text) if owner != own
    )
