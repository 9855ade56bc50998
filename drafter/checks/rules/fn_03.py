"""Footnote numbers run 1, 2, 3 in the order of appearance, and none is used twice.

What it checks: the numbers that the file had typed, for a gap, a repeat or a reversal, as long as the text
has not been rearranged since; and a note that is referred to in two places. (The numbers that the
program shows are computed and always run on.)

Why: a gap in a file mostly means that a note was lost or its reference deleted; a new mention of a source
takes a new note ("Ibid.").

Right: 1, 2, 3
Wrong: 1, 3, 2

Exceptions: the first number may be any: texts of the Human Rights Council usually start at 2, part B of a
composite resolution goes on from part A, and annexes go on from the text; a text within the text
(a draft recommended to another organ) starts at 1 again. Asterisks are outside the series. A number used
twice is advice only: issued Word files refer back to a note in more than one text of two.

Source: RES-FN-03; Editorial Manual, "Footnotes"; measured: 8 of 2,168 issued texts have a gap or a
repeat; 122 second references in 87 Word files of 2017 and 2018.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.document.edits import SetField


def _references(view: TextView) -> object:
    return view.facts.references


@whole_rule("FN-03", "Order of footnote numbers", Severity.ERROR, facts=_references)
def rule(whole: WholeView) -> Iterable[Found]:
    """Numbers out of order as typed, and notes referred to twice."""
    yield from _used_twice(whole)
    if whole.resolution.labels_as_read:
        yield from _out_of_order(whole)


def _used_twice(whole: WholeView) -> Iterator[Found]:
    numbers = whole.note_numbers
    seen: set[str] = set()
    for view in whole.texts:
        for position, note in view.facts.references:
            if note in seen and numbers.get(note, "*").isdigit():
                yield view.found(
                    position,
                    position + 1,
                    f"Footnote {numbers[note]} is referred to a second time: a new mention takes a"
                    " note of its own (“Ibid.” or the source again).",
                    severity=Severity.ADVICE,
                )
            seen.add(note)


def _out_of_order(whole: WholeView) -> Iterator[Found]:
    typed = {n.id: n.source_label for n in whole.resolution.footnotes if n.source_label}
    numbers = whole.note_numbers
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
                    f"The file numbers this footnote {number}, after footnote {before}:"
                    f" it is footnote {numbers[note]} by its place. Is a note missing?",
                    fix,
                )
            before = number
