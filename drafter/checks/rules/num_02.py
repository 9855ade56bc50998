"""Preambular paragraphs carry no number or letter.

What it checks: "PP1", "1." or "(a)" at the head of a preambular paragraph, and "OP1" at the head of an
operative one.

Right: Recalling its resolution 60/251,
Wrong: PP1 Recalling its resolution 60/251,

Exceptions: subparagraphs in a preamble; "PP5 bis" and "OP5 alt", which are marks of negotiation (NUM-09).

Source: RES-NUM-02; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OPENERS, text_rule
from drafter.checks.views import TextView
from drafter.conventions.negotiation.numbering_marks import number_mark
from drafter.conventions.wording import Wording, later

_LABEL = re.compile(
    r"\s*(?P<label>(?:PP|OP|pp|op)\.? ?\d{1,3}(?: ?(?:bis|ter|quater|alt))?[.:)]?|\d{1,3}[.)]|\([a-z]{1,2}\))\s+(?=[A-Z])"
)

_NO_NUMBER = later("A preambular paragraph has no number: “{label}” should not stand in the text.")
_BY_ITSELF = later("The number is set by itself: “{label}” should not stand in the text.")


@text_rule("NUM-02", "No numbers in the preamble", Severity.ERROR, roles=OPENERS)
def rule(view: TextView) -> Iterable[Found]:
    """A label typed into the text."""
    match = _LABEL.match(view.folded)
    if match is not None and not _is_between(view.text):
        label = match["label"]
        what = _NO_NUMBER if view.kind == "preambular" else _BY_ITSELF
        yield view.found(
            match.start("label"),
            match.end("label"),
            Wording(what, label=label),
            view.replacing(Wording("Remove “{words}”", words=label), 0, match.end(), ""),
        )


def _is_between(text: str) -> bool:
    """Whether the label is of a paragraph put in between, or in place of another."""
    mark = number_mark(text)
    return mark is not None and bool(mark.numeral or mark.alternative)
