"""The subparagraphs of a list begin alike, so that each completes the opening words.

What it checks: "To ..." among others in "-ing", or "That ..." among others without.

Right: (a) To report; / (b) To convene a meeting.
Wrong: (a) To report; / (b) Convening a meeting.

Exceptions: lists of nouns; the Security Council. A list that is mixed half and half is left alone.

Source: RES-STR-24; measured on issued resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import Wording


def _facts(view: TextView) -> object:
    if view.role is not Role.SUBPARAGRAPH or view.place.zone is not Zone.BODY:
        return ""
    first = view.text.split(None, 1)[0] if view.text.strip() else ""
    if first in ("To", "That"):
        return first
    return "-ing" if first.endswith("ing") and len(first) > 5 else "other"


@whole_rule("STR-24", "Parallel subparagraphs", Severity.WARNING, facts=_facts, organs=NOT_SC)
def rule(whole: WholeView) -> Iterable[Found]:
    """A subparagraph that begins otherwise than its siblings."""
    group: list[tuple[TextView, object]] = []
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if view.role is Role.SUBPARAGRAPH and view.place.level == 1:
            group.append((view, fact))
        elif view.role is not Role.SUBPARAGRAPH:
            yield from _odd(group)
            group = []
    yield from _odd(group)


def _odd(group: list[tuple[TextView, object]]) -> Iterator[Found]:
    forms = [form for _, form in group]
    for usual in ("To", "That"):
        rest = [(view, form) for view, form in group if form != usual]
        if len(rest) == 1 and forms.count(usual) >= 1 and rest[0][1] in ("-ing", "To", "That"):
            view = rest[0][0]
            if len(group) == 2 and group[0][0] is view:
                continue
            yield view.found(
                0,
                len(view.text.split(None, 1)[0]),
                Wording("The other subparagraphs begin with “{usual}”.", usual=usual),
            )
            return
