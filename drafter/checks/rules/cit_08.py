"""No note for a resolution that is cited in full.

What it checks: a footnote that only repeats the number of a resolution which the same paragraph cites, with its
date, before the reference and with no other reference in between.

Why: a resolution whose number and date are in the text is found without a note. A named instrument has a note
with the number of its resolution, for there the text does not give it.

Right: Recalling its resolution 79/1 of 22 September 2024,
Right: Recalling the 2030 Agenda for Sustainable Development,¹ with the note "Resolution 70/1."
Wrong: Recalling its resolution 79/1 of 22 September 2024,¹ with the note "Resolution 79/1."

Exceptions: a note that says more ("Resolution 70/1, annex."); a number without its date in the text.

Source: RES-CIT-08; Editorial Manual, "Footnotes"; measured: 1 of 1,672 notes that give only a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import NOT_SC, PROSE, whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import Wording
from drafter.document.edits import ReplaceText
from drafter.document.marked_text import MarkedText
from drafter.document.resolution import NOTE_PREFIX

_ONLY_A_NUMBER = re.compile(
    r"\s*(?:See )?(?:(?:General Assembly|(?:Human Rights |Economic and Social )?Council) )?"
    r"[Rr]esolution ((?:E?S-)?\d{1,4}/\d{1,3}(?: [A-Z])?)\.?\s*"
)
_NEAR = 250
"""So many characters before the reference the citation may begin: beyond, it is another sentence's."""


def _numbers(view: TextView) -> object:
    if view.role is Role.NOTE:
        found = _ONLY_A_NUMBER.fullmatch(view.folded)
        return None if found is None else found[1]
    if view.role not in PROSE or view.place.zone is not Zone.BODY or not view.facts.references:
        return None
    cited = tuple(
        (c.number.text, c.end)
        for c in view.facts.citations
        if c.kind == "resolution" and c.date_source == "own" and not view.is_quoted(c.start)
    )
    return (view.facts.references, cited) if cited else None


@whole_rule(
    "CIT-08", "No note for a resolution that is cited in full", Severity.WARNING,
    facts=_numbers, organs=NOT_SC,
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A note that repeats what the text has just said."""
    said: dict[str, str] = {}
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if isinstance(fact, str):
            said[view.target.removeprefix(NOTE_PREFIX)] = fact
    if not said:
        return
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if not isinstance(fact, tuple):
            continue
        references, cited = fact
        after = 0
        for position, note in references:
            number = said.get(note)
            if number is not None and any(
                number == n and after <= end and position - _NEAR < end <= position
                for n, end in cited
            ):
                yield view.found(
                    position,
                    position + 1,
                    Wording(
                        "Resolution {number} is cited here with its date: it needs no note.",
                        number=number,
                    ),
                    Fix(
                        "Remove the note",
                        False,
                        (ReplaceText(view.target, position, position + 1, MarkedText()),),
                    ),
                )
            after = position
