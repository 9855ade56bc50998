"""Footnote numbers run 1, 2, 3 in the order of appearance.

What it checks: the numbers that the file had typed, for a gap, a repeat or a reversal, as long as the text
has not been rearranged since. (The numbers that the program shows are computed and always run on.)

Why: a gap in a file mostly means that a note was lost or its reference deleted.

Right: 1, 2, 3
Wrong: 1, 3, 2

Exceptions: the first number may be any: texts of the Human Rights Council usually start at 2, part B of a
composite resolution goes on from part A, and annexes go on from the text; a text within the text
(a draft recommended to another organ) starts at 1 again. Asterisks are outside the series. A second reference to
a note that stands is no fault: the Editorial Manual wants a new note, but the Secretariat's own editors refer back, and
only the XML of the same texts leaves these references out.

Source: RES-FN-03; Editorial Manual, "Footnotes"; measured: 8 of 2,168 issued texts have a gap or a
repeat; 105 of 174 issued Word files refer back to a note.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import Wording
from drafter.document.edits import SetField


def _references(view: TextView) -> object:
    return view.facts.references


@whole_rule("FN-03", "Order of footnote numbers", Severity.ERROR, facts=_references)
def rule(whole: WholeView) -> Iterable[Found]:
    """Numbers out of order as typed."""
    if not whole.resolution.labels_as_read:
        return
    typed = {n.id: n.source_label for n in whole.resolution.footnotes if n.source_label}
    fix = Fix("Number the footnotes in order", True, (SetField("labels_as_read", False),))
    before: int | None = None
    seen: set[str] = set()
    for view in whole.texts:
        for position, note in view.facts.references:
            label = typed.get(note, "")
            if note in seen or not label.isdigit():
                continue
            seen.add(note)
            number = int(label)
            if before is not None and number not in (before + 1, 1):
                yield view.found(
                    position,
                    position + 1,
                    Wording(
                        "The file numbers this footnote {number}, after footnote {before}: it is footnote {right} by its place. Is a note missing?",
                        number=number,
                        before=before,
                        right=whole.note_numbers[note],
                    ),
                    fix,
                )
            before = number
