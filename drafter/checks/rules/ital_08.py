"""The name of the organ that opens the text is in italics; the comma after it is roman.

What it checks: the organ line of the resolution and of each part of a composite resolution.

Right: *The General Assembly*,
Wrong: The General Assembly,

Exceptions: draft decisions have no italics. A comma inside the italics is let be: about one issued text
in thirty has it.

Source: RES-ITAL-08 and RES-STR-02; AKN4UN guidelines, resolutions of the General Assembly.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import RESTORED, TextView
from drafter.conventions.organs import organ_line_extent
from drafter.conventions.wording import Wording


@text_rule(
    "ITAL-08", "Italics of the organ line", Severity.ERROR,
    roles={Role.ORGAN_LINE}, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """An organ line that is not italic, or only in part."""
    extent = organ_line_extent(view.text)
    if extent is None:
        return
    start, end = extent
    runs = view.facts.italics
    if any(run.value == RESTORED for run in runs):
        return
    if any(run.start <= start and run.end >= end for run in runs):
        return
    name = view.text[start:end]
    yield view.found(
        start,
        end,
        Wording("The name of the organ, “{name}”, should be in italics.", name=name),
        view.set_italics(
            Wording("Set “{words}” in italics", words=name), 0, len(view.text), [(start, end)]
        ),
    )
