"""A preambular paragraph ends with a comma.

What it checks: the mark at the end of each preambular paragraph, before its footnote numbers; a colon where
subparagraphs follow.

Right: Noting the progress made,
Wrong: Noting the progress made;

Exceptions: advice only in the Security Council; subparagraphs in a preamble (STR-10); quoted texts; annexes.

Source: RES-STR-05; measured: 99.9 % of issued preambular paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.endings import ending, is_like_a_heading, name_of, set_ending
from drafter.checks.finding import Found, Severity
from drafter.checks.place import Next, Role
from drafter.checks.rule import text_rule
from drafter.checks.scope import SC, TextKind
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording, later

_ELSE = later("A preambular paragraph ends with {mark}.")
_BEFORE = later("A preambular paragraph ends with {mark} before its subparagraphs.")


@text_rule(
    "STR-05", "Comma at the end of a preambular paragraph", Severity.ERROR,
    roles={Role.PREAMBULAR}, kinds={TextKind.RESOLUTION}, by_organ={SC: Severity.ADVICE},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """Another mark, or none, at the end."""
    if not view.text.strip() or view.place.next is Next.TEXT or is_like_a_heading(view):
        return
    wanted = ":" if view.place.next is Next.CHILD else ","
    now = ending(view)
    if now.mark == wanted or (now.mark == ":" and view.place.next is not Next.OPERATIVE):
        return
    yield view.found(
        max(now.start - 1, 0),
        now.end,
        Wording(_BEFORE if wanted == ":" else _ELSE, mark=name_of(wanted)),
        set_ending(view, now, wanted),
    )
