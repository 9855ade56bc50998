"""Numbers, letters and footnote numbers are roman.

What it checks: a footnote reference in italics, and a number or letter typed at the start of a paragraph
in italics. (Numbers that the program makes are always roman.)

Right: 1. *Requests* the Secretary-General
Wrong: *1. Requests* the Secretary-General

Exceptions: a note in a title or heading, which takes on the type around it.

Source: RES-ITAL-13; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PROSE, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_TYPED = re.compile(r"\s*(?:\d{1,3}\.|\([a-z]{1,3}\))\s+")


@text_rule(
    "ITAL-13", "Numbers and references are roman", Severity.ERROR,
    roles=PROSE, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """An italic label or footnote reference."""
    for position, _ in view.facts.references:
        if view.is_italic(position):
            yield view.found(
                position,
                position + 1,
                "The footnote number should be roman, not italic.",
                view.set_italics("Set the footnote number in roman", position, position + 1, []),
            )
    typed = _TYPED.match(view.folded)
    if typed is None:
        return
    start, end = typed.span()
    label = typed[0].strip()
    if view.is_italic(view.text.find(label)):
        yield view.found(
            start,
            end,
            Wording("The number “{label}” should be roman, not italic.", label=label),
            view.set_italics(Wording("Set “{words}” in roman", words=label), start, end, []),
        )
