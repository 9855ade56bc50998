"""The fix that puts "also" or "further" into an opening phrase, or takes it out."""

from __future__ import annotations

from drafter.checks.finding import Fix, text_fix
from drafter.checks.runs import opening_of
from drafter.checks.views import TextView
from drafter.conventions.openings import Marker, add_marker
from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkedText, MarkKind, plain


def opening_with(view: TextView, marker: Marker) -> str:
    """The opening phrase of a paragraph with another marker, or with none."""
    opening = opening_of(view)
    return add_marker(opening.text, marker, opening.kind)


def set_marker(view: TextView, marker: Marker, *, safe: bool) -> Fix:
    """Write the opening with that marker where it belongs; the phrase keeps its italics."""
    opening = opening_of(view)
    phrase = opening_with(view, marker)
    italics = [m for m in view.content.marks if m.kind is MarkKind.ITALIC and m.start < opening.end]
    content: MarkedText = plain(phrase)
    if italics:
        content = content.with_mark(MarkKind.ITALIC, 0, len(phrase), italics[0].value)
    change = (opening.start, opening.end, content)
    return text_fix(Wording("Write “{right}”", right=phrase), view.target, [change], safe=safe)
