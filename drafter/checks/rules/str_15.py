"""The title is in sentence case, without a full stop, with names in full.

What it checks: a full stop at the end, capitals on most words, acronyms.

Right: Cooperation with regional human rights organizations
Wrong: Cooperation With Regional Human Rights Organizations.

Exceptions: proper names; COVID-19, HIV/AIDS, UN-Habitat and the like.

Source: RES-STR-15; Editorial Manual, "Resolutions: drafting and editing"; measured: sentence case 97 %, no full stop 100 %.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, text_rule
from drafter.checks.views import TextView
from drafter.checks.word_lists import word_list
from drafter.conventions.wording import Wording

_SMALL = re.compile(r"(?<=[\w,] )(?:With|And|Of|For|In|On|To|From|By|At|Against|Between)(?= )")
_ACRONYM = re.compile(r"(?<![\w/-])[A-Z]{2,}s?(?![\w/-])")


@text_rule("STR-15", "Form of the title", Severity.WARNING, roles={Role.TITLE}, organs=NOT_SC)
def rule(view: TextView) -> Iterable[Found]:
    """A title with a stop, with capitals, with an acronym."""
    text = view.content.plain.rstrip()
    if text.endswith("."):
        at = view.text.rindex(".")
        yield view.found(
            at,
            at + 1,
            "A title has no full stop.",
            view.replacing("Remove the stop", at, at + 1, ""),
        )
    for match in view.finditer(_SMALL):
        yield view.found(
            *match.span(),
            Wording(
                "A title is in sentence case: “{right}”, not “{wrong}”.",
                right=match[0].lower(),
                wrong=match[0],
            ),
        )
    for match in view.finditer(_ACRONYM):
        name = match[0].removesuffix("s")
        roman = re.fullmatch(r"[IVXLC]+", name)
        if name in word_list("accepted_acronyms") or roman:
            continue
        yield view.found(
            *match.span(),
            Wording("Names in a title are in full, not “{words}”.", words=match[0]),
            severity=Severity.ADVICE,
        )
