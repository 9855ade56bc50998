""" "Per cent" in two words, after a figure.

What it checks: "%", "percent", and a number in words before "per cent".

Right: 50 per cent
Wrong: 50% · 50 percent · fifty per cent

Exceptions: tables; quotations; the Security Council (advice).

Source: RES-NBR-04; Editorial Manual, "Numbers, dates and time"; measured: 1,200 to 0 outside the Security Council.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.scope import SC
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView
from drafter.conventions.ordinals import cardinal_words

_SIGN = re.compile(r"(?<=\d)(?P<w> ?%)")
_ONE_WORD = re.compile(r"\b(?P<w>percent)\b(?!age)")
_WORDS = re.compile(
    rf"\b(?P<w>{'|'.join(cardinal_words(n) for n in range(100, 0, -1))})(?= per ?cent\b)"
)
_VALUES = {cardinal_words(n): str(n) for n in range(1, 101)}


@text_rule(
    "NBR-04",
    "Per cent",
    Severity.ERROR,
    roles=PARAGRAPHS,
    by_organ={SC: Severity.ADVICE},
    triggers=(
        "%",
        "cent",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """Another form of per cent."""
    yield from substitutions(view, _SIGN, "\u00a0per cent", "It is written “per cent”.", group="w")
    yield from substitutions(view, _ONE_WORD, "per cent", "It is two words: “per cent”.", group="w")
    yield from substitutions(
        view,
        _WORDS,
        lambda m: _VALUES[m["w"]],
        "Before “per cent” stands a figure: “{right}”.",
        group="w",
    )
