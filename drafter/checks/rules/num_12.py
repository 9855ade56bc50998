"""Articles of the Charter have a capital, articles of treaties have none.

What it checks: "article 51 of the Charter", "Article 7 of the Convention" in mid-sentence, "chapter VII of the
Charter", "Art. 5".

Right: Article 51 of the Charter of the United Nations · article 2 of the Convention
Wrong: article 51 of the Charter of the United Nations · Article 2 of the Convention

Exceptions: the Statute of the International Court of Justice, whose Articles have a capital; the beginning of a
sentence; quotations; the Security Council.

Source: RES-NUM-12; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, PROSE, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_CHARTER = re.compile(
    r"\b(?P<w>articles?|chapters?)(?= [\dIVXL][\dIVXL, ()and-]* of the (?:United Nations )?Charter\b(?! (?:of|for) (?!the United Nations)))"
)
_TREATY = re.compile(
    r"(?<=[a-z,] )(?P<w>Articles?)(?= \d[\d, ()and-]* of the (?:\w+ )?(?:Convention|Covenants?|Optional Protocol|Protocol|Declaration|Agreement|Treaty)\b)"
)
_SHORT = re.compile(r"\b(?P<w>[Aa]rts?\.)(?= ?\d)")


@text_rule(
    "NUM-12",
    "Articles and chapters",
    Severity.WARNING,
    roles=PROSE,
    organs=NOT_SC,
    triggers=(
        "rticle",
        "hapter",
        "rt.",
        "rts.",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A capital that should not be there, or one that is missing."""
    yield from substitutions(
        view,
        _CHARTER,
        lambda m: m["w"].capitalize(),
        "Of the Charter it is “{right}”, with a capital.",
    )
    yield from substitutions(
        view, _TREATY, lambda m: m["w"].lower(), "Of a treaty it is “{right}”, without a capital."
    )
    yield from substitutions(
        view, _SHORT, lambda m: "articles" if "s" in m["w"] else "article",
        "In the text the word is written in full: “{right}”.",
    )  # fmt: skip
