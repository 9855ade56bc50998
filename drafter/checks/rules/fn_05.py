"""Every footnote ends with a full stop.

What it checks: the last character of each note.

Right: A/55/279.
Wrong: A/55/279

Exceptions: none; a note that ends with an address on the web takes the full stop, too. A stop before a
closing bracket or quotation mark is accepted.

Source: RES-FN-05; measured: 12 of 21,508 notes of issued texts lack it.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, text_rule
from drafter.checks.views import TextView

_ENOUGH = (".", ".)", ".”", ".’", "?", "!", ".]", "?”")


@text_rule(
    "FN-05", "Full stop at the end of a footnote", Severity.WARNING,
    roles={Role.NOTE}, zones=OWN_WORDS,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A note without a full stop."""
    text = view.text.rstrip()
    if not text or text.endswith(_ENOUGH):
        return
    end = len(text)
    if text[-1] in ",;:":
        fix = view.replacing("End the note with a full stop", end - 1, end, ".")
    else:
        fix = view.replacing("End the note with a full stop", end, end, ".")
    yield view.found(max(end - 1, 0), end, "A footnote ends with a full stop.", fix)
