"""Marks of a revised draft are gone in the clean copy.

What it checks: words that are struck out.

Why: changes made by hand, bold for new and struck out for deleted, are shown to the partners and then taken over.
What is left of them is printed.

Right: by the end of 2026
Wrong: by the end of ~~2025~~ 2026

Exceptions: a revised draft that is meant to show its changes by hand; tracked changes of a file are read as changes, not as
marks. Bold that is left is seen by ITAL-12. Left out while drafting.

Source: RES-SUB-05; Editorial Manual, "Instructions for the preparation of documents"; measured: none in 2,195 issued texts.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity, text_fix
from drafter.checks.place import Role
from drafter.checks.rule import RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.checks.zones import ALL_ZONES
from drafter.conventions.wording import Wording
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind


@text_rule(
    "SUB-05", "Marks of changes made by hand", Severity.WARNING, roles=RUNNING | {Role.TITLE},
    zones=ALL_ZONES,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """Words that are struck out."""
    for mark in view.content.marks:
        if mark.kind is not MarkKind.STRIKE:
            continue
        words = view.text[mark.start : mark.end]
        gone = text_fix(
            "Delete what is struck out",
            view.target,
            [(mark.start, mark.end, MarkedText())],
            safe=False,
        )
        whole = words.strip() == view.text.strip()
        yield view.found(
            mark.start,
            mark.end,
            Wording(
                "“{words}” is struck out: a clean copy has no such marks.",
                words=words.strip().replace(FOOTNOTE_CHARACTER, ""),
            ),
            None if whole else gone,
        )
