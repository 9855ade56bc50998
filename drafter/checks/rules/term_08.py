"""Posts are named, not persons; where a person is named, it is with "Mr." or "Ms." and the full name.

What it checks: "Mr.", "Ms." and the like before a single name, without their full stop, and "Mrs.", "H.E." and other
forms that texts do not use.

Right: Mr. Amadou Diallo · the Special Rapporteur
Wrong: Mr. Diallo · Mr Amadou Diallo · H.E. Mr. Amadou Diallo

Exceptions: quotations; names of one word cannot be told from family names, hence advice.

Source: RES-TERM-08; measured: 12 times in issued texts of the General Assembly, the Human Rights Council and the Economic
and Social Council, always with the full name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_ALONE = re.compile(
    r"\b(?:Mr|Ms)\. [A-Z][\w'-]+(?!-)\b(?! [A-Z]| (?:de|del|da|dos|van|von|bin|al|el|la)\b)"
)
_NO_STOP = re.compile(r"\b(?:Mr|Ms|Mrs)(?= [A-Z][a-z])")
_OTHER = re.compile(r"\b(?:H\. ?E\.|Mrs\.|His Excellency|Her Excellency)")


@text_rule(
    "TERM-08", "Names of persons", Severity.ADVICE, roles=PROSE, zones=OWN_WORDS,
    triggers=("Mr", "Ms", "H.E", "H. E", "Excellency"),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A person named in another way."""
    for match in view.finditer(_ALONE):
        yield view.found(*match.span(), "A person is named with the full name.")
    for match in view.finditer(_NO_STOP):
        yield view.found(
            *match.span(), Wording("“{words}” has a full stop.", words=match[0]),
            view.replacing(Wording("Write “{words}.”", words=match[0]), *match.span(), f"{match[0]}."),
        )  # fmt: skip
    for match in view.finditer(_OTHER):
        yield view.found(
            *match.span(),
            Wording("Resolutions do not say “{words}”: “Mr.” or “Ms.”.", words=match[0]),
        )
