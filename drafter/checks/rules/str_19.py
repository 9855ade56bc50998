"""Annexes: what the text calls annexed is there, and what is annexed is mentioned.

What it checks: "annex to the present resolution" without an annex, an annex that the text does not mention, several
annexes without Roman numerals.

Right: as contained in the annex to the present resolution (an annex follows)
Wrong: as contained in the annex to the present resolution (no annex)

Exceptions: annexes of other texts ("annex to resolution 5/1").

Source: RES-STR-19; AKN4UN guidelines, resolutions of the General Assembly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import whole_rule
from drafter.checks.views import TextView, WholeView

_OWN = re.compile(
    r"\b(?:annex(?:es)?(?: [IVX]+)?|annexed) to the present (?:resolution|decision)\b|\bannexed hereto\b"
)
_ANY = ("nnex", "ppend", "following", "set out", "set forth", "attached")
_ROMAN = re.compile(r"Annex [IVX]+\b")


def _facts(view: TextView) -> object:
    if view.role is Role.ANNEX:
        return view.text.strip()
    if view.paragraph is None or view.place.zone is Zone.ANNEX:
        return ()
    found = _OWN.search(view.folded)
    return (found.span() if found else None, any(word in view.folded for word in _ANY))


@whole_rule("STR-19", "Annexes", Severity.WARNING, facts=_facts)
def rule(whole: WholeView) -> Iterable[Found]:
    """An annex without mention, or a mention without annex."""
    annexes = [view for view in whole.texts if view.role is Role.ANNEX]
    mentioned = False
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if not isinstance(fact, tuple) or not fact:
            continue
        own, any_mention = fact
        mentioned = mentioned or any_mention
        if own is not None and not annexes and view.place.zone is Zone.BODY:
            start, end = own
            yield view.found(start, end, "The text speaks of its annex, but there is none.")
    if annexes and not mentioned:
        yield annexes[0].found(0, len(annexes[0].text), "The text does not mention this annex.")
    if len(annexes) > 1:
        for view in annexes:
            if not _ROMAN.match(view.folded.strip()):
                yield view.found(
                    0,
                    len(view.text),
                    "Several annexes are numbered “Annex I”, “Annex II”.",
                    severity=Severity.ADVICE,
                )
                return
