"""No hyphen after an adverb in -ly: newly established.

What it checks: "newly-established", "highly-skilled" and the like.

Right: newly established
Wrong: newly-established

Exceptions: advice only in the Security Council; adjectives and nouns in -ly ("early-warning", "family-oriented", "user-friendly-").

Source: RES-PUNC-16; measured: 1,675 to 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.scope import SC
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_HYPHEN = re.compile(
    r"\b(?!early|family|friendly|supply|only|monthly|weekly|daily|yearly|quarterly|assembly|anomaly|poly|fly|likely|elderly)"
    r"[A-Za-z]{2,}ly(?P<w>-)(?=[a-z]+(?:ed|ing|en|nt|ive|wn)\b)"
)


@text_rule("PUNC-16", "No hyphen after -ly", Severity.ERROR, roles=PROSE, zones=OWN_WORDS,
    by_organ={SC: Severity.ADVICE},
    triggers=("ly-",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """An adverb with a hyphen."""
    if "ly" not in view.text:
        return ()
    return substitutions(view, _HYPHEN, " ", "An adverb in -ly has no hyphen.", group="w")
