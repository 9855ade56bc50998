"""Subparagraphs end with a semicolon; the last one as its paragraph would have ended.

What it checks: the mark at the end of each subparagraph: a semicolon between them and before the next operative
paragraph, a comma at the end of a list in the preamble.

Right: (a) To report; / (b) To convene a meeting.
Wrong: (a) To report, / (b) To convene a meeting.

Exceptions: the Security Council uses commas and "and", too; the very last full stop is STR-08, the colon before
a deeper list STR-09; before a heading a full stop is right.

Source: RES-STR-10; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.endings import ending, name_of, set_ending
from drafter.checks.finding import Found, Severity
from drafter.checks.place import Next, Role
from drafter.checks.rule import NOT_SC, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_ITEM = re.compile(r"\d+\.?")
"""The label of an item of an agenda, which is a sentence of its own."""
_WANTED = {Next.SIBLING: ";", Next.OPERATIVE: ";", Next.PREAMBULAR: ","}


@text_rule(
    "STR-10", "Punctuation of subparagraphs", Severity.WARNING,
    roles={Role.SUBPARAGRAPH}, organs=NOT_SC, kinds={TextKind.RESOLUTION, TextKind.DECISION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """Another mark, or none, at the end."""
    wanted = _WANTED.get(view.place.next)
    in_preamble = view.place.chapeau == Role.PREAMBULAR.value
    if in_preamble and view.place.next is Next.OPERATIVE:
        wanted = ","
    if wanted is None or not view.text.strip():
        return
    now = ending(view)
    if now.mark == "." and _is_item(view):
        return
    accepted = (wanted, ":", "?") if not in_preamble else (wanted, ":", ";", ",")
    if now.mark in accepted:
        return
    yield view.found(
        max(now.start - 1, 0),
        now.end,
        Wording("This subparagraph ends with {mark}.", mark=name_of(wanted)),
        set_ending(view, now, wanted),
    )


def _is_item(view: TextView) -> bool:
    label = view.paragraph.source_label if view.paragraph is not None else None
    return _ITEM.fullmatch((label or "").strip()) is not None
