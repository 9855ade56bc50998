"""A preambular paragraph opens with a participle or an adjective: Recalling, Deeply concerned, Mindful.

What it checks: the first words of each preambular paragraph.

Right: Recalling its previous resolutions,
Wrong: Recalls its previous resolutions, · Whereas the delay causes concern,

Exceptions: subparagraphs in a preamble; "While noting"; quoted texts; annexes; advice only in
the Security Council.

Source: RES-STR-04; Editorial Manual, "Resolutions: drafting and editing"; measured: 36,788 of 36,806.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.endings import is_like_a_heading
from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import text_rule
from drafter.checks.scope import SC, TextKind
from drafter.checks.views import TextView
from drafter.conventions.openings import match_opening
from drafter.conventions.verb_forms import participle_of_present
from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkKind

_NEVER = frozenset({"Whereas", "The", "That", "This", "It", "States", "Considering that"})
_LEADING = ("While ", "In ", "“", "With ", "Having ", "Being ")


@text_rule(
    "STR-04", "Opening of a preambular paragraph", Severity.ERROR,
    roles={Role.PREAMBULAR}, kinds={TextKind.RESOLUTION}, by_organ={SC: Severity.ADVICE},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A preambular paragraph without participle or adjective."""
    text = view.text.lstrip()
    if view.opening is not None or not text or text.startswith(_LEADING):
        return
    if is_like_a_heading(view):
        return
    start = len(view.text) - len(text)
    word = text.split(None, 1)[0].strip(",;:.")
    end = start + len(word)
    fix: Fix | None = None
    message = Wording(
        "A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”)."
    )
    finite = match_opening(view.text, "operative", view.scope.organ or None)
    if finite is not None and finite.confidence == "known" and finite.place != "before":
        right = participle_of_present(word)
        message = Wording("A preambular paragraph opens with a participle: “{right}”.", right=right)
        fix = view.replacing(Wording("Write “{right}”", right=right), start, end, right, safe=False)
    elif view.content.has(MarkKind.ITALIC, start) and word not in _NEVER:
        return  # an opening in italics that neither table nor grammar knows
    yield view.found(start, end, message, fix)
