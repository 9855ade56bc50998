"""The apostrophe is curly.

What it checks: a straight apostrophe.

Right: the Secretary-General’s report
Wrong: the Secretary-General's report

Exceptions: in a text without a single curly mark, as keyboards and plain text files make them, advice only;
the Security Council (advice).

Source: RES-PUNC-05; Editorial Manual, "Quotations"; measured: 4,848 to 4.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.scope import SC
from drafter.checks.views import TextView, WholeView
from drafter.conventions.typography import curly_quotes


def _facts(view: TextView) -> object:
    """Where the straight marks are, and whether there are curly ones."""
    text = view.text
    straight = tuple(i for i, c in enumerate(text) if c == "'") if "'" in text else ()
    return straight, "’" in text


@whole_rule("PUNC-05", "Apostrophes", Severity.ERROR, facts=_facts, by_organ={SC: Severity.ADVICE})
def rule(whole: WholeView) -> Iterable[Found]:
    """A straight apostrophe."""
    has_curly = any(fact[1] for fact in whole.facts if isinstance(fact, tuple))
    severity = None if has_curly else Severity.ADVICE
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if not isinstance(fact, tuple) or not fact[0]:
            continue
        right = curly_quotes(view.text)
        for at in fact[0]:
            yield view.found(
                at,
                at + 1,
                "The apostrophe is curly: ’.",
                view.replacing("Set the curly apostrophe", at, at + 1, right[at]),
                severity,
            )
