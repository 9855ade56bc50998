"""Years: 2015–2030 with an en dash, in full; the 1990s without apostrophe; the twenty-first century in words.

What it checks: a hyphen between two years, the second year shortened, an apostrophe in decades, centuries in figures.

Right: the Sendai Framework for Disaster Risk Reduction 2015–2030 · in the 1990s
Wrong: the Sendai Framework for Disaster Risk Reduction 2015-2030 · in the 1990's

Exceptions: a financial year of two calendar years, "2023/24"; symbols and sales numbers; quotations.

Source: RES-DATE-04; Editorial Manual, "Numbers, dates and time"; measured: en dash 1,602, hyphen 19.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView
from drafter.conventions.ordinals import ordinal_words

_YEAR = r"(?:1[89]|20|21)\d\d"
_HYPHEN = re.compile(
    r"[12](?<![\w/.-].)(?:(?<=1)[89]|(?<=2)[01])\d\d(?P<w>-)"
    rf"{_YEAR}(?![\w/-])"
)
_SHORT = re.compile(
    r"(?P<c>[12](?<![\w/.–-].)(?:(?<=1)[89]|(?<=2)[01]))(?P<a>\d\d)[–-](?P<b>\d\d)(?![\w/.–-]|\d| (?:January|February|March|April|May|June|July|August|September|October|November|December))"
)
_DECADE = re.compile(r"(?<=\b[12]\d\d0)(?P<w>')(?=s\b)")
_CENTURY = re.compile(r"\b(?P<w>(?P<n>\d{1,2})(?:st|nd|rd|th))(?=[ -]century\b)")


@text_rule(
    "DATE-04",
    "Years",
    Severity.WARNING,
    roles=RUNNING,
    zones=OWN_WORDS,
    triggers=("0",),
)
def rule(view: TextView) -> Iterable[Found]:
    """Years in the wrong form."""
    yield from substitutions(view, _HYPHEN, "–", "Between two years stands an en dash.", group="w")
    yield from substitutions(
        view, _SHORT,
        lambda m: f"{m['c']}{m['a']}–{m['c']}{m['b']}" if m["b"] > m["a"] else None,
        "Years are written in full: “{right}”.", safe=False,
    )  # fmt: skip
    if "'s" in view.folded:
        yield from substitutions(
            view, _DECADE, "", "A decade has no apostrophe: “the 1990s”.", group="w"
        )
    if "century" in view.folded:
        yield from substitutions(
            view, _CENTURY, lambda m: ordinal_words(int(m["n"])) if m["n"] != "0" else None,
            "Centuries are in words: “{right}”.", group="w",
        )  # fmt: skip
