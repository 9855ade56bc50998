"""Numbers from 10 on are in figures; thousands have a comma.

What it checks: four and more figures without a comma before a counted noun, thousands with a space or a point, and
"twelve" and the like before States, years and members.

Right: 1,417 projects · 12 States
Wrong: 1417 projects · 1 417 projects · twelve States

Exceptions: years, symbols, numbers of resolutions and notes; round and approximate numbers ("a hundred years");
the beginning of a paragraph.

Source: RES-NBR-02; Editorial Manual, "Numbers, dates and time".
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

_NOUN = (
    r"(?:[a-z]+ )?(?:projects|persons|people|refugees|States|dollars|euros|posts|women|children|families|personnel|troops|"
    r"victims|deaths|cases|experts|participants|tons|kilometres|communities|countries|activities|civilians|inhabitants)\b"
)
_PLAIN = re.compile(rf"(?<![\w.,/–$-])(?P<n>(?!(?:19|20)\d\d )[1-9]\d{{3,8}}) (?={_NOUN})")
_SPACED = re.compile(
    r"(?<![\w.,/–-])(?P<n>[1-9]\d{0,2}(?: \d{3}){1,3})(?![\w,.]\d|\d| \(| of )(?= (?:[a-z]+))"
)
_WORDS = re.compile(
    r"\b(?P<w>[a-z]+(?:-[a-z]+)?) (?=(?:Member )?(?:States|members|countries|months)\b)"
)
_VALUES = {cardinal_words(n): str(n) for n in range(10, 100)}


@text_rule("NBR-02", "Figures from 10 on, comma in thousands", Severity.WARNING,
    roles=PARAGRAPHS, by_organ={SC: Severity.ADVICE},
    triggers=("0", " States", " members", " countries", " months",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A large number in the wrong form."""
    yield from substitutions(
        view, _PLAIN, lambda m: f"{int(m['n']):,}", "Thousands have a comma: “{right}”.", group="n"
    )
    yield from substitutions(
        view, _SPACED, lambda m: m["n"].replace(" ", ","), "Thousands have a comma: “{right}”.",
        group="n", safe=False,
    )  # fmt: skip
    yield from substitutions(
        view, _WORDS, lambda m: _VALUES.get(m["w"]) if m.start() else None,
        "From 10 on, numbers are in figures: “{right}”.", group="w", safe=False,
    )  # fmt: skip
