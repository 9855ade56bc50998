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
from collections.abc import Iterable, Iterator

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
_PLAIN = re.compile(
    rf"(?P<n>[1-9](?<![\w.,/–$-].)(?!(?:(?<=1)9|(?<=2)0)\d\d )\d{{3,8}}) (?={_NOUN})"
)
_SPACED = re.compile(
    r"(?P<n>[1-9](?<![\w.,/–-].)\d{0,2}(?: \d{3}){1,3})(?![\w,.]\d|\d| \(| of )(?= (?:[a-z]+))"
)
_WORDS = re.compile(
    r"\b(?P<w>[a-z]+(?:-[a-z]+)?) (?=(?:Member )?(?:States|members|countries|months)\b)"
)
_COUNTED = re.compile(r" (?:Member )?(?:States|members|countries|months)\b")
_TAILS = (
    "ten", "eleven", "twelve", "teen", "ty", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine",
)  # fmt: skip
_VALUES = {cardinal_words(n): str(n) for n in range(10, 100)}


@text_rule("NBR-02", "Figures from 10 on, comma in thousands", Severity.WARNING,
    roles=PARAGRAPHS, by_organ={SC: Severity.ADVICE},
    triggers=("0", " States", " members", " countries", " months",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A large number in the wrong form."""
    if view.facts.has_figures:
        yield from _figures(view)
    if any(view.folded.endswith(_TAILS, 0, m.start()) for m in _COUNTED.finditer(view.folded)):
        yield from substitutions(
            view, _WORDS, lambda m: _VALUES.get(m["w"]) if m.start() else None,
            "From 10 on, numbers are in figures: “{right}”.", group="w", safe=False,
        )  # fmt: skip


def _figures(view: TextView) -> Iterator[Found]:
    yield from substitutions(
        view, _PLAIN, lambda m: f"{int(m['n']):,}", "Thousands have a comma: “{right}”.", group="n"
    )
    yield from substitutions(
        view, _SPACED, lambda m: m["n"].replace(" ", ","), "Thousands have a comma: “{right}”.",
        group="n", safe=False,
    )  # fmt: skip
