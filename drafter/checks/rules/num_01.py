"""Operative paragraphs are numbered 1, 2, 3 without a gap.

What it checks: the numbers that the file had typed, for a gap, a repeat or a reversal, as long as the text has not
been rearranged since. (The numbers that the program shows are computed and always run on.)

Why: a gap or a repeat in a file mostly means that a paragraph was lost, or taken for another sort.

Right: 1. ... 2. ... 3. ...
Wrong: 1. ... 3. ... 4. ...

Exceptions: parts and budget sections number anew; annexes and declarations have numbers of their own.

Source: RES-NUM-01; Editorial Manual, "Paragraphs and subparagraphs"; measured: 25 gaps in issued texts since 2012.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import whole_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import Wording
from drafter.document.edits import SetField
from drafter.document.labels import LabelStyle, label_value


def _label(view: TextView) -> object:
    if view.paragraph is None or view.role is not Role.OPERATIVE:
        return None
    return min(len(view.text), 60), view.paragraph.source_label


@whole_rule(
    "NUM-01", "Numbers without gaps", Severity.ERROR, facts=_label, kinds={TextKind.RESOLUTION}
)
def rule(whole: WholeView) -> Iterable[Found]:
    """A typed number that does not follow the one before."""
    return _check(whole) if whole.resolution.labels_as_read else ()


def _check(whole: WholeView) -> Iterator[Found]:
    fix = Fix("Number the paragraphs in order", True, (SetField("labels_as_read", False),))
    before: int | None = None
    for view in whole.texts:
        paragraph = view.paragraph
        if (
            paragraph is None
            or view.place.zone is not Zone.BODY
            or view.role in (Role.PART, Role.ANNEX, Role.ORGAN_LINE)
        ):
            before = None
        elif view.role is Role.OPERATIVE and paragraph.source_label:
            number = label_value(LabelStyle.ARABIC, paragraph.source_label)
            if number is None:
                continue
            out = before is not None and number not in (before + 1, 1)
            if out and view.facts.has_voice and paragraph.restart is None:
                yield view.found(
                    0,
                    min(len(view.text), 60),
                    Wording(
                        "The file numbers this paragraph {number}, after paragraph {before}: it is paragraph {right} by its place.",
                        number=number,
                        before=before,
                        right=whole.labels[paragraph.id].rstrip("."),
                    ),
                    fix,
                )
            before = number
