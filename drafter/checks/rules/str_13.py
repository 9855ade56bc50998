"""A single operative paragraph bears no number.

What it checks: a typed "1." before the only operative paragraph of a text or part, as long as the text has not been
rearranged. (The program sets no number there.)

Right: Takes note of the report.
Wrong: 1. Takes note of the report.

Exceptions: parts are counted by themselves; the Security Council.

Source: RES-STR-13; Editorial Manual, "Resolutions: drafting and editing".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView, WholeView
from drafter.document.edits import SetField


def _label(view: TextView) -> object:
    if view.paragraph is None or view.role is not Role.OPERATIVE:
        return None
    return min(len(view.text), 40), view.paragraph.source_label


@whole_rule(
    "STR-13", "A single paragraph has no number", Severity.WARNING, facts=_label,
    organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A number before the only paragraph."""
    return _check(whole) if whole.resolution.labels_as_read else ()


def _check(whole: WholeView) -> Iterator[Found]:
    fix = Fix("Leave the number out", True, (SetField("labels_as_read", False),))
    for view in whole.texts:
        paragraph = view.paragraph
        if paragraph is None or view.role is not Role.OPERATIVE or view.place.zone is not Zone.BODY:
            continue
        if paragraph.source_label == "1." and not whole.labels[paragraph.id]:
            yield view.found(
                0, min(len(view.text), 40), "A single operative paragraph bears no number.", fix
            )
