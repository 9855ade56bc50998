"""There are two subparagraphs or none.

What it checks: a paragraph with a single subparagraph.

Right: 1. Requests the Secretary-General: / (a) To report; / (b) To convene a meeting;
Wrong: 1. Requests the Secretary-General: / (a) To report;

Exceptions: rare, but not unknown in issued texts; advice only.

Source: RES-NUM-04; editorial practice.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.views import WholeView
from drafter.document.tree import subtree_end


@whole_rule("NUM-04", "No lone subparagraph", Severity.ADVICE, facts=None, organs=NOT_SC)
def rule(whole: WholeView) -> Iterable[Found]:
    """A subparagraph without a sibling."""
    views = {view.target: view for view in whole.texts}
    paragraphs = whole.resolution.paragraphs
    for index, paragraph in enumerate(paragraphs):
        view = views[paragraph.id]
        if view.role not in (Role.OPERATIVE, Role.PREAMBULAR) or view.place.zone is not Zone.BODY:
            continue
        end = subtree_end(paragraphs, index)
        children = [p for p in paragraphs[index + 1 : end] if p.level == 1]
        if len(children) == 1:
            yield views[children[0].id].found(
                0, 0, "A single subparagraph is unusual: join it to its paragraph."
            )
