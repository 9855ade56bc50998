"""No word stands twice.

What it checks: "the the", "of of", "to to" and any other word directly repeated.

Right: States that have not yet
Wrong: States that that have not yet

Exceptions: "had had"; names; numbers.

Source: RES-PUNC-14; measured: 17 in 91,231 paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity, text_fix
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkedText

_TWICE = re.compile(
    r"(?<![\w-])(?P<word>[A-Za-z]+)(?P<again> (?P=word))(?![\w-])(?!')", re.IGNORECASE
)
_UNLIKE_A_NOUN = re.compile(
    r" (?:the|an?|its?|their|our|this|these|those|all|any|some|no|such|many|most|there|they|he|she|we|"
    r"has|have|had|is|are|was|were|will|would|should|shall|can|could|may|might|must|do|does|did)\b"
)
"""What follows a second "that" that is one too many."""
_RIGHT = frozenset({"had", "bora", "baden", "pago", "phnom", "very"})


@text_rule(
    "PUNC-14", "Doubled words", Severity.ERROR, roles=RUNNING | {Role.TITLE}, zones=OWN_WORDS
)
def rule(view: TextView) -> Iterable[Found]:
    """A word that stands twice."""
    for match in view.finditer(_TWICE, quoted=True):
        word = match["word"]
        if word.lower() in _RIGHT or (word[0].isupper() and match["again"][1].isupper()):
            continue
        if word.lower() == "that" and not _UNLIKE_A_NOUN.match(view.folded, match.end()):
            continue  # "noting that that Agreement establishes" is right
        fix = text_fix(
            "Remove the second one", view.target, [(*match.span("again"), MarkedText())], safe=False
        )
        severity = Severity.WARNING if word.lower() == "that" else None
        yield view.found(*match.span(), Wording("“{word}” stands twice.", word=word), fix, severity)
