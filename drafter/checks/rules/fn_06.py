"""A named report, treaty or programme gets a footnote at its first mention.

What it checks: *Takes note* of or *Welcomes* "the report of the Secretary-General" and other reports, with no
footnote in the paragraph and no symbol in the text.

Why: the reader must be able to find the document. A footnote with its symbol is the usual way.

Right: *Takes note* of the report of the Secretary-General;⁴ with the note "A/55/279."
Wrong: *Takes note* of the report of the Secretary-General;

Exceptions: texts of the Security Council put symbols into the text; texts of the Human Rights Council note
little; a report already noted before needs no second note. Advice only.

Source: RES-FN-06; Editorial Manual, "Footnotes".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.scope import ECOSOC, GA
from drafter.checks.views import TextView, WholeView

_REPORT = re.compile(
    r"\b(?:takes? note|taking note|welcom(?:es|ing)|having considered)\b[^,;]{0,40}?"
    r"\bthe (?:\w+ )?reports? of the (Secretary-General|Committee|Commission|Special Rapporteur|Board|Working Group)\b",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"\b[AES]/[A-Z0-9]")


def _mentions(view: TextView) -> object:
    found = None
    if view.paragraph is not None and "report" in view.folded:
        found = _REPORT.search(view.folded)
    if found is None:
        return bool(view.facts.references)
    return (*found.span(), bool(view.facts.references), bool(_SYMBOL.search(view.folded)))


@whole_rule(
    "FN-06", "A note for a named report", Severity.ADVICE, facts=_mentions, organs={GA, ECOSOC}
)
def rule(whole: WholeView) -> Iterable[Found]:
    """A report that is taken note of without saying where it is."""
    noted = False
    for view, fact in whole.body():
        if not isinstance(fact, tuple):
            continue
        start, end, has_note, has_symbol = fact
        if not (has_note or has_symbol or noted):
            yield view.found(
                start,
                end,
                "A report that is taken note of is normally identified by a footnote with its symbol.",
            )
        noted = noted or has_note
