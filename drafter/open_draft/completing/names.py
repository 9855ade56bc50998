"""Names of States, organs and committees, in their official form."""

from __future__ import annotations

import functools
import re

from drafter.conventions.organs import all_bodies, all_organs
from drafter.conventions.states import all_states
from drafter.open_draft.completing.completion import Completion

_CAPITALIZED = re.compile(
    r"(?:\b[A-Z][^\W_]*(?:[-’'][^\W_]+)*(?: (?:of|the|and|for|on|in|de|d’)\b)*[ -])*\b[A-Z][^\W_]*\Z"
)
_WORD = re.compile(r"\b[A-Z]")
_REACH = 80
_LEAST = 3
"""Letters after which a name is offered."""


@functools.cache
def _names() -> tuple[tuple[str, str, str], ...]:
    """What is typed, in small letters; what stands in a sentence for it; what it is.

    A State is found by its name in lists too: "Bolivia" gives "Plurinational State of Bolivia".
    """
    rows: set[tuple[str, str, str]] = set()
    for state in all_states():
        written = state.running_text.removeprefix("the ")
        kind = "State" if state.is_member else "observer State"
        rows |= {(form.lower(), written, kind) for form in (written, state.name)}
    rows |= {(organ.name.lower(), organ.name, "organ") for organ in all_organs()}
    rows |= {(body.name.lower(), body.name, "committee or commission") for body in all_bodies()}
    return tuple(sorted(rows))


def names(typed: str, limit: int) -> list[Completion]:
    """Names that begin as the capitalized words before the caret, for the longest run of words."""
    run = _CAPITALIZED.search(typed, max(0, len(typed) - _REACH))
    if run is None:
        return []
    for word in _WORD.finditer(typed, run.start()):
        begun = typed[word.start() :]
        if len(begun) < _LEAST:
            return []
        found = {
            name: Completion(word.start(), name, name, kind)
            for typed_name, name, kind in _names()
            if typed_name.startswith(begun.lower()) and name != begun
        }
        if found:
            return list(found.values())[:limit]
    return []
