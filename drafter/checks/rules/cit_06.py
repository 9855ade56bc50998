"""A list of resolutions: the plural once, no comma before "and", one "and".

What it checks: "resolution" in the singular before several numbers, ", and" before the last number, and "and" twice.

Right: resolutions 5/1 and 16/21
Wrong: resolution 5/1 and 16/21
Right: resolutions 6/20 of 28 September 2007, 12/15 of 1 October 2009 and 18/14 of 29 September 2011
Wrong: resolutions 6/20 of 28 September 2007, 12/15 of 1 October 2009, and 18/14 of 29 September 2011

Exceptions: numbers with an aside between them ("5/1, on ..., and 5/2, on ..."); the Security Council.

Source: RES-CIT-06; measured: 8 of 1,603 lists have the comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.conventions.citations import Citation
from drafter.conventions.wording import Wording

_COMMA = re.compile(r"\A(?P<w>, and )\Z")
_AND = re.compile(r"\A,? and \Z")
_SINGULAR = re.compile(r"[Rr]esolution|[Dd]ecision")


@text_rule(
    "CIT-06",
    "Form of a list of resolutions",
    Severity.WARNING,
    roles=PROSE,
    organs=NOT_SC,
    triggers=(
        "esolution",
        "ecision",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A list in the wrong form."""
    chains: dict[int, list[Citation]] = {}
    for citation in view.facts.citations:
        if not view.is_quoted(citation.start):
            chains.setdefault(citation.chain, []).append(citation)
    for chain in chains.values():
        if len(chain) > 1:
            yield from _list(view, chain)


def _list(view: TextView, chain: list[Citation]) -> Iterator[Found]:
    first = chain[0]
    word = _SINGULAR.match(view.folded, first.head)
    gaps = [view.folded[a.end : b.start] for a, b in pairwise(chain)]
    tight = [len(gap) <= 7 for gap in gaps]
    if not first.plural and word is not None and tight[0]:
        right = f"{word[0]}s"
        yield view.found(
            first.head,
            word.end(),
            Wording("Several numbers follow: “{right}”.", right=right),
            view.replacing(Wording("Write “{right}”", right=right), first.head, word.end(), right),
        )
    if not all(tight):
        return
    if _COMMA.match(gaps[-1]):
        start, end = chain[-2].end, chain[-1].start
        yield view.found(
            start,
            end,
            "In a list of resolutions no comma stands before “and”.",
            view.replacing("Remove the comma", start, end, " and "),
        )
    elif len(gaps) > 1 and _AND.match(gaps[-1]) and _AND.match(gaps[-2]) and _alike(chain[-3:]):
        start, end = chain[-3].end, chain[-2].start
        yield view.found(
            start,
            end,
            "A list has “and” once, before its last number.",
            view.replacing("Write a comma", start, end, ", "),
        )


def _alike(last: list[Citation]) -> bool:
    """Whether none of the last numbers form a group that shares a date."""
    return len({citation.date_source for citation in last}) == 1
