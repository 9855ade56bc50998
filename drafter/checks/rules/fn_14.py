"""A source is given once, at its first mention.

What it checks: two footnotes with the same words.

Why: the Editorial Manual wants one note, at the first mention in the preamble or the operative part.
Issued texts often give the source again where the mentions lie far apart, hence advice only.

Right: one note "Resolution 217 A (III)." at the first mention
Wrong: the same note again later

Exceptions: "Ibid." and the like; the Security Council.

Source: RES-FN-14; Editorial Manual, "Footnotes"; measured: 222 repeats in issued texts.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.conventions.typography import normalize
from drafter.conventions.wording import Wording
from drafter.document.resolution import NOTE_PREFIX


def _facts(view: TextView) -> object:
    return view.folded if view.role is Role.NOTE else view.facts.note_ids


@whole_rule("FN-14", "The same note twice", Severity.ADVICE, facts=_facts, organs=NOT_SC)
def rule(whole: WholeView) -> Iterable[Found]:
    """A note that repeats an earlier one."""
    first: dict[str, str] = {}
    for note_id, number in whole.note_numbers.items():
        text = whole.notes[note_id].text
        key = normalize(text).rstrip(".,; ")
        if not key or key.lower().startswith("ibid"):
            continue
        if key in first:
            yield Found(
                0,
                len(text),
                Wording(
                    "This note says the same as note {number}: one note, at the first mention, is enough.",
                    number=first[key],
                ),
                target=NOTE_PREFIX + note_id,
            )
        first.setdefault(key, number)
