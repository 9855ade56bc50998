"""Labels by degree: (a), then (i), then a., then i.

What it checks: the labels that the file had typed before subparagraphs: "a)", "(A)", "(1)", "1)" and bullets.

Right: (a) To report: / (i) Annually;
Wrong: a) To report: / 1. Annually;

Exceptions: annexes; the text once rearranged, since the program sets the labels itself.

Source: RES-NUM-03; Editorial Manual, "Paragraphs and subparagraphs".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import Wording
from drafter.document.edits import ChangeKind, SetField

_RIGHT = re.compile(r"\([a-z]{1,3}\)|\([ivxlc]+\)|[a-z]{1,2}\.|[ivxlc]+\.")
_AGENDA = re.compile(r"\bagenda\b[^.;]*:\Z")
_NONE = frozenset({"", "-", "–"})


def _label(view: TextView) -> object:
    if view.paragraph is None or view.role is not Role.SUBPARAGRAPH:
        return None
    return min(len(view.text), 40), view.paragraph.source_label


@whole_rule("NUM-03", "Forms of labels", Severity.WARNING, facts=_label, organs=NOT_SC)
def rule(whole: WholeView) -> Iterable[Found]:
    """A label of another form."""
    return _check(whole) if whole.resolution.labels_as_read else ()


def _check(whole: WholeView) -> Iterator[Found]:
    odd = [view for view in _outside_agendas(whole) if _is_odd(view)]
    changes = [
        ChangeKind(p.id, p.kind, p.level) for p in (view.paragraph for view in odd) if p is not None
    ]
    fix = Fix("Use the usual labels", True, (*changes, SetField("labels_as_read", False)))
    for view in odd:
        label = view.paragraph.source_label if view.paragraph is not None else ""
        yield view.found(
            0,
            min(len(view.text), 40),
            Wording(
                "Subparagraphs are labelled (a), (b), then (i), (ii), not “{label}”.", label=label
            ),
            fix,
        )


def _outside_agendas(whole: WholeView) -> Iterator[TextView]:
    """The texts but for the items of an agenda that a paragraph approves, which have their own numbers."""
    in_agenda = False
    for view in whole.texts:
        if view.role is Role.SUBPARAGRAPH:
            in_agenda = in_agenda or _AGENDA.search(view.folded) is not None
        else:
            in_agenda = _AGENDA.search(view.folded) is not None
        if not in_agenda:
            yield view


def _is_odd(view: TextView) -> bool:
    paragraph = view.paragraph
    if paragraph is None or view.role is not Role.SUBPARAGRAPH or view.place.zone is not Zone.BODY:
        return False
    label = (paragraph.source_label or "").strip()
    return label not in _NONE and _RIGHT.fullmatch(label) is None
