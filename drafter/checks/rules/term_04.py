"""Gender-inclusive language: Chair, humankind, his or her.

What it checks: "his/her", "he/she", "s/he", "mankind" outside "common heritage of mankind", and "chairman", "chairwoman".

Right: the Chair; humankind
Wrong: the Chairman; mankind

Exceptions: treaty terms, historic titles, names of posts; quotations. Advice only.

Source: RES-TERM-04; United Nations guidelines for gender-inclusive language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.substitution import like, substitutions
from drafter.checks.views import TextView

_PAIRS = re.compile(r"\b(?P<w>his/her|her/his|he/she|she/he|s/he|him/her)\b", re.IGNORECASE)
_RIGHT = {"his/her": "his or her", "her/his": "her or his", "he/she": "he or she", "she/he": "she or he",
          "s/he": "he or she", "him/her": "him or her"}  # fmt: skip
_MANKIND = re.compile(r"(?<!heritage of )(?<!province of all )\b(?P<w>[Mm]ankind)\b")
_CHAIR = re.compile(r"\b(?P<w>[Cc]hair(?:man|woman))\b(?! of the (?:Joint|Military))")


@text_rule(
    "TERM-04",
    "Gender-inclusive language",
    Severity.ADVICE,
    roles=PROSE,
    zones=OWN_WORDS,
    triggers=(
        "/",
        "ankind",
        "hairman",
        "hairwoman",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A form that leaves out a gender."""
    yield from substitutions(
        view,
        _PAIRS,
        lambda m: like(m["w"], _RIGHT[m["w"].lower()]),
        "Written out: “{right}”.",
        group="w",
    )
    yield from substitutions(
        view,
        _MANKIND,
        lambda m: like(m["w"], "humankind"),
        "Inclusive is “{right}”.",
        group="w",
        safe=False,
    )
    yield from substitutions(
        view,
        _CHAIR,
        lambda m: like(m["w"], "chair"),
        "Inclusive is “{right}”.",
        group="w",
        safe=False,
    )
