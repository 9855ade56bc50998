"""Every reference has its note, every note its reference, and no note is empty.

What it checks: references to a note that does not exist, notes that nothing refers to, notes without text.

Right: a reference 4 and a note 4
Wrong: a reference 4 without a note

Exceptions: asterisk notes of the masthead may stand without a reference in the text.

Source: RES-FN-13; by construction.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.document.edits import DeleteFootnote
from drafter.document.resolution import NOTE_PREFIX


def _facts(view: TextView) -> object:
    if view.role is Role.NOTE:
        return view.target, not view.text.strip()
    return view.facts.references


@whole_rule("FN-13", "Notes and references belong together", Severity.ERROR, facts=_facts)
def rule(whole: WholeView) -> Iterable[Found]:
    """A reference, or a note, without its other half."""
    notes = whole.notes
    referred: set[str] = set()
    for view in whole.texts:
        for position, note_id in view.facts.references:
            referred.add(note_id)
            if note_id not in notes:
                yield view.found(position, position + 1, "This footnote number has no note.")
    for note in notes.values():
        target = NOTE_PREFIX + note.id
        if not note.text.strip():
            yield Found(0, 0, "This footnote is empty.", target=target)
        if note.id not in referred and not note.sign:
            yield Found(
                0,
                len(note.text),
                "Nothing in the text refers to this footnote.",
                Fix("Delete the note", False, (DeleteFootnote(note.id),)),
                target=target,
            )
