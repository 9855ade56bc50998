"""There is no comma before "and" in a list of nouns.

What it checks: lists of three single words, "organs, organizations, and bodies".

Right: organs, organizations and bodies
Wrong: organs, organizations, and bodies

Exceptions: verbs of the organ, which are separated by commas before "and", too; longer items, where the comma may be
needed; the Security Council. Advice only.

Source: RES-PUNC-01; Editorial Manual, "Punctuation".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, PROSE, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_LIST = re.compile(r"\b[a-z]{4,}s, [a-z]{4,}s(?P<w>, )(?=(?:and|or) [a-z]{4,}s(?: |[,;.]))")


@text_rule(
    "PUNC-01",
    "No serial comma",
    Severity.ADVICE,
    roles=PROSE,
    organs=NOT_SC,
    triggers=(
        ", and",
        ", or",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A comma before the last item of a short list."""
    return substitutions(
        view, _LIST, " ", "In a list of nouns no comma stands before “and”.", group="w", safe=False
    )
