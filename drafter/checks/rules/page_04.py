"""The Secretariat sets what belongs to the page: job number, bar code, logo.

What it checks: a job number, the figures of a bar code, "Please recycle" or "Page 2 of 7" in the text, as they come along
when an issued page is copied.

Right: a text without them
Wrong: 25-14304 (E) · GE.25-01234(E) · *2514304* · Please recycle

Exceptions: none known. How a page looks is not in the text; only such traces of it are judged.

Source: RES-PAGE-04; measured: none in 2,195 issued texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_TRACE = re.compile(
    r"\b\d\d-\d{5} ?\([ACEFRS]\)|\bGE\.\d\d-\d{5}(?: ?\([ACEFRS]\))?|\*\d{7}\*"
    r"|\bPlease recycle\b|\bPage \d+ of \d+\b"
)


@text_rule(
    "PAGE-04", "Traces of the page", Severity.WARNING, roles=RUNNING | {Role.TITLE},
    zones=OWN_WORDS, triggers=("(E", "GE.", "*", "Please recycle", "Page ", "(A)", "(C)", "(F)", "(R)", "(S)"),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """Something of an issued page."""
    for match in view.finditer(_TRACE, quoted=True):
        yield view.found(
            *match.span(),
            Wording("“{words}” belongs to an issued page, not to the text.", words=match[0]),
        )
