"""Names of organizations and countries have no possessive: the Government of Iraq, the report of the Council.

What it checks: "’s" after the Assembly, the Council, the United Nations, the Committee, and names of States.

Right: the Government of Iraq
Wrong: Iraq’s Government

Exceptions: persons and posts ("the Secretary-General’s report"); titles, programmes and quotations; the Security Council;
"Council’s" and names of States occur in issued texts: advice there.

Source: RES-PUNC-06; Editorial Manual, "Punctuation".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, PARAGRAPHS, text_rule
from drafter.checks.views import TextView
from drafter.conventions.states import find_states
from drafter.conventions.wording import Wording

_ORGAN = re.compile(
    r"\b(?:United Nations'(?= [a-z])|(?:General )?Assembly's\b|(?:UN|WHO|UNESCO|UNICEF)'s\b)"
)
_COUNCIL = re.compile(r"\b(?:Council|Committee|Organization)'s\b")


@text_rule(
    "PUNC-06",
    "No possessive of organizations",
    Severity.WARNING,
    roles=PARAGRAPHS,
    organs=NOT_SC,
    triggers=("'",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A possessive of an organization or a State."""
    message = Wording("Names of organizations and States take “of”, not a possessive.")
    for match in view.finditer(_ORGAN):
        yield view.found(*match.span(), message)
    for match in view.finditer(_COUNCIL):
        yield view.found(*match.span(), message, severity=Severity.ADVICE)
    for state in find_states(view.text):
        if view.folded[state.end : state.end + 2] == "'s" and not view.is_quoted(state.start):
            yield view.found(state.start, state.end + 2, message, severity=Severity.ADVICE)
