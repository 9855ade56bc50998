"""Dashes: a spaced en dash in a sentence, an en dash in ranges, a hyphen in compounds.

What it checks: "--", a spaced hyphen in place of a dash, a dash in compounds like South-South, North-South and Asia-Pacific,
and a stray space beside the hyphen of a compound.

Right: South-South cooperation
Wrong: South–South cooperation · self- determination · long -standing

Exceptions: quotations; pairs of authors or places that issued texts write with a dash; "pre- and
post-conflict", "country-owned and -driven".

Source: RES-PUNC-09; measured: 19 stray spaces in 118,000 paragraphs of issued resolutions, no spaced hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_DOUBLE = re.compile(r"(?P<w> ?--+ ?)(?!-)")
_COMPOUND = re.compile(
    r"\b(?:South|North|East|Asia|Euro|Secretary|Director|Non|Under|Vice)(?P<w>[–—])(?=[A-Z])"
)


_STRAY = re.compile(
    r"(?<=[a-z])(?P<w>- )(?=[a-z])(?!(?:and|or|to|nor|as|but|und|et)\b)"
    r"|(?<=[a-z])(?P<w2> -)(?=[a-z])(?<!and -)(?<!or -)(?<!to -)"
)
_SPACED = re.compile(r"(?<=[a-z,])(?P<w> - )(?=[a-z])")


@text_rule(
    "PUNC-09",
    "Dashes",
    Severity.WARNING,
    roles=RUNNING | {Role.TITLE},
    zones=OWN_WORDS,
    triggers=(
        "--",
        "- ",
        " -",
        "–",
        "—",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A dash in the wrong place."""
    if "--" in view.text:
        yield from substitutions(view, _DOUBLE, " – ", "Two hyphens are no dash: “ – ”.", group="w")
    yield from substitutions(
        view, _COMPOUND, "-", "A compound has a hyphen, not a dash.", group="w"
    )
    if "- " in view.folded or " -" in view.folded:
        yield from _stray(view)


def _stray(view: TextView) -> Iterator[Found]:
    yield from substitutions(
        view,
        _SPACED,
        " – ",
        "In a sentence stands a dash, not a hyphen: “ – ”.",
        group="w",
        safe=False,
    )
    for match in view.finditer(_STRAY):
        start, end = match.span("w" if match["w"] else "w2")
        yield view.found(
            start, end, "A stray space beside the hyphen of a compound.",
            view.replacing("Remove the space", start, end, "-", safe=False),
        )  # fmt: skip
