"""A list of States has commas, "and" before the last name, and no comma before it.

What it checks: the comma before "and" in a list of three or more names of States, in the text and in the sponsor line as
it was read.

Right: Angola, Brazil and Chile
Wrong: Angola, Brazil, and Chile

Exceptions: names that "and" does not end as a list ("Angola, Brazil, and the States of the region"); vote lists, which have
no "and" at all. The program sets the sponsor line from the list of sponsors.

Source: RES-STATE-03; measured on sponsor lines.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.scope import SC
from drafter.checks.views import TextView
from drafter.conventions.states import find_states

_LIKE_A_LIST = re.compile(r", and (?:the )?[A-ZÀ-Þ]")
_COMMA = re.compile(r"\A, (?:the )?\Z")
_LAST = re.compile(r"\A, and (?:the )?\Z")
_ENDS = re.compile(
    r"\A(?:[,;.:)]| (?:to|for|in|at|on|by|with|as|of|and|have|has|are|is|which|that)\b|\Z)"
)


@text_rule(
    "STATE-03", "Form of a list of States", Severity.WARNING, roles=PROSE | {Role.MASTHEAD_LINE},
    zones=OWN_WORDS, by_organ={SC: Severity.ADVICE}, triggers=(", and ",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A comma before "and" in a list of States."""
    text = view.folded
    if _LIKE_A_LIST.search(text) is None:
        return
    run = 0
    names = find_states(view.text)
    for before, name in itertools.pairwise(names):
        between = text[before.end : name.start]
        if _COMMA.match(between):
            run += 1
            continue
        if run and _LAST.match(between) and _ENDS.match(text[name.end :]):
            at = before.end
            if not view.is_quoted(at):
                yield view.found(
                    at, at + 1, "A list of States has no comma before “and”.",
                    view.replacing("Remove the comma", at, at + 1, ""),
                )  # fmt: skip
        run = 0
