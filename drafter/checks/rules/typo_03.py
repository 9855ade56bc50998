"""No tabs, line breaks or bullets inside a paragraph.

What it checks: a tab, a manual line break or a bullet in a paragraph of the resolution.

Right: (a) To report;
Wrong: • To report;

Exceptions: tables, whose rows are carried as text with tabs; annexes.

Source: RES-TYPO-03; measured on issued Word files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.views import TextView

_ANY_BREAK = re.compile(r"[\t\n\v\u2028]")
_BREAK = re.compile(r"[ ]*[\t\n\v\u2028]+[ ]*")
_BULLET = re.compile(r"\A\s*[•●▪‣◦·]\s*")


@text_rule("TYPO-03", "No tabs, breaks or bullets", Severity.WARNING, roles=PARAGRAPHS)
def rule(view: TextView) -> Iterable[Found]:
    """Such a character."""
    for match in _BREAK.finditer(view.text) if _ANY_BREAK.search(view.text) else ():
        new = " " if match.start() > 0 and match.end() < len(view.text) else ""
        yield view.found(
            *match.span(),
            "A tab or line break inside a paragraph.",
            view.replacing("Write a space", match.start(), match.end(), new),
        )
    bullet = _BULLET.match(view.text)
    if bullet is not None:
        yield view.found(
            0,
            bullet.end(),
            "Subparagraphs are lettered, not marked by bullets.",
            view.replacing("Remove the bullet", 0, bullet.end(), ""),
        )
