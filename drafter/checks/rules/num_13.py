"""Amendments name operative paragraphs by figures and preambular paragraphs by ordinals in words.

What it checks: in an amendment, "paragraph 5" without "operative", "preambular paragraph 3", "3rd preambular paragraph".

Right: In operative paragraph 35, delete “fully”. · In the thirteenth preambular paragraph, delete “fully”.
Wrong: In paragraph 35, delete “fully”. · In preambular paragraph 13, delete “fully”.

Exceptions: quotations, which are in the words of a resolution; paragraphs of another text ("paragraph 5 of resolution 60/1").

Source: RES-NUM-13 with RES-AMD-01; measured on 24 amendments of the eightieth session.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PROSE, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView
from drafter.conventions.ordinals import ordinal_words

_BARE = re.compile(
    r"\b(?:[Ii]n|[Dd]elete|[Aa]fter|[Bb]efore|[Rr]eplace) (?P<w>paragraphs?)(?= \d+)(?! [\d, and()a-z]{1,30} of (?:resolution|the))"
)
_PREAMBULAR = re.compile(
    r"\b(?P<w>(?:the )?(?:preambular paragraph (?P<n>\d{1,2})|(?P<m>\d{1,2})(?:st|nd|rd|th) preambular paragraph))\b"
)


def _right(match: re.Match[str]) -> str:
    return f"the {ordinal_words(int(match['n'] or match['m']))} preambular paragraph"


@text_rule(
    "NUM-13", "Labels in amendments", Severity.WARNING, roles=PROSE,
    kinds={TextKind.AMENDMENT}, triggers=("aragraph",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A paragraph named in another way."""
    yield from substitutions(
        view, _BARE, lambda m: f"operative {m['w']}",
        "An amendment says which: “{right}”, or “the third preambular paragraph”.",
        group="w", safe=False,
    )  # fmt: skip
    yield from substitutions(
        view,
        _PREAMBULAR,
        _right,
        "Preambular paragraphs are counted in words: “{right}”.",
        group="w",
    )
